/**
 * The decisions about a mise en relation: it is opened once, people meet as often as they need, and « non » and
 * « plus tard » are outcomes like the other.
 */
@NullMarked
package org.reciproque.command.miseenrelation;

import org.jspecify.annotations.NullMarked;
