/**
 * « À faire cette semaine »: who to welcome, which demands wait, which meetings, sessions and bilans come. One action a
 * line; nobody is counted, nothing is red.
 */
@NullMarked
package org.reciproque.query.home;

import org.jspecify.annotations.NullMarked;
