/**
 * Proof S3: whatever is typed, wherever, comes out of the house as the text it was and does nothing by itself.
 */
@NullMarked
package org.reciproque.office.injection;

import org.jspecify.annotations.NullMarked;
