/**
 * Cleaning: a database keeps old versions of rows in its files until it is asked to let them go. After somebody was
 * forgotten, or a text destroyed, it is asked soon, so that a wish to be forgotten reaches the files too.
 */
@NullMarked
package org.reciproque.office.cleaning;

import org.jspecify.annotations.NullMarked;
