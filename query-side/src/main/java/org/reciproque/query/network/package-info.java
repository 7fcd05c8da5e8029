/**
 * The network as screens know it: its name, its words, its flat list of themes in alphabetical order.
 */
@NullMarked
package org.reciproque.query.network;

import org.jspecify.annotations.NullMarked;
