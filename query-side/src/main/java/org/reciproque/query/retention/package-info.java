/**
 * Retention: how long what is known of people is kept here, what became due, and who decides. What goes by itself was
 * chosen by the network, and announced before.
 */
@NullMarked
package org.reciproque.query.retention;

import org.jspecify.annotations.NullMarked;
