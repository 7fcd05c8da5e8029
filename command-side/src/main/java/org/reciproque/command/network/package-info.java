/**
 * The decisions of a network (réseau) itself: its founding under a name of its own, its settings, and its flat list of
 * themes, where « Cuisine » and « cuisine » are one.
 */
@NullMarked
package org.reciproque.command.network;

import org.jspecify.annotations.NullMarked;
