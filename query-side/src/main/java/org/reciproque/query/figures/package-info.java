/**
 * The key figures: one table of facts, each known from one number of the network and perhaps until another.
 * A figure is a question to that table, the list behind it is the same question with names, and screens that show what
 * holds today ask it too, so that two places never disagree.
 */
@NullMarked
package org.reciproque.query.figures;

import org.jspecify.annotations.NullMarked;
