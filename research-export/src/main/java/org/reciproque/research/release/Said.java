package org.reciproque.research.release;

/** A column's title and what it holds, in one language. */
record Said(String title, String description) {}
