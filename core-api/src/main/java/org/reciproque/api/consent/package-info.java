/**
 * Consent: what people agree to, as those who work for them ask. No name is told here, so that research may ask too.
 */
@NullMarked
package org.reciproque.api.consent;

import org.jspecify.annotations.NullMarked;
