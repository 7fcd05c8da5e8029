package org.reciproque.query.journal;

/**
 * One event in words.
 *
 * @param icon name in the sprite
 * @param what the rest of a sentence that begins with who noted it; no personal words
 */
record Line(String icon, String what) {}
