/**
 * The network (réseau): founded in one of its forms, with its words, its themes and its rhythm of repérages.
 */
@NullMarked
package org.reciproque.api.network;

import org.jspecify.annotations.NullMarked;
