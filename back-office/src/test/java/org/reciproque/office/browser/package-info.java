/** Journeys in a real browser, with and without scripts. */
@NullMarked
package org.reciproque.office.browser;

import org.jspecify.annotations.NullMarked;
