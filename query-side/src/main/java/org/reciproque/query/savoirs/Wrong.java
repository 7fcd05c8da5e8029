package org.reciproque.query.savoirs;

/**
 * Something to put right in a form before it can be noted.
 *
 * @param field the id of the field, to lead there; empty when it is about the whole form
 * @param sentence in French, for the reader
 */
public record Wrong(String field, String sentence) {}
