/**
 * The échange: what was agreed, lived in one or many sessions (séances), by people who come and go.
 */
@NullMarked
package org.reciproque.api.echange;

import org.jspecify.annotations.NullMarked;
