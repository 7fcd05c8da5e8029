/**
 * The first visit: on an empty installation, whoever reads the code on its console founds a network and sits down as its
 * administrator. Once somebody can sign in, this door is shut.
 */
@NullMarked
package org.reciproque.office.welcome;

import org.jspecify.annotations.NullMarked;
