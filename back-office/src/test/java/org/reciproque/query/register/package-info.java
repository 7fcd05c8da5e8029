/** The register leaves no personal column out, and no two pages disagree. */
@NullMarked
package org.reciproque.query.register;

import org.jspecify.annotations.NullMarked;
