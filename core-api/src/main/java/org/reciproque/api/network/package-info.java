/**
 * The network (réseau): founded in one of its forms, with its words, its themes and its rhythm of repérages. What a form
 * changes on screens and in reports is said here, in NetworkForm, and nowhere else.
 */
@NullMarked
package org.reciproque.api.network;

import org.jspecify.annotations.NullMarked;
