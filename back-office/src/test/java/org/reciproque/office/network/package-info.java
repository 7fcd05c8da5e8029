/** What the form and the word of a network change on screen. */
@NullMarked
package org.reciproque.office.network;

import org.jspecify.annotations.NullMarked;
