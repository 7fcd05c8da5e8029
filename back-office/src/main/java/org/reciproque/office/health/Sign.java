package org.reciproque.office.health;

/**
 * How one thing is that this application needs.
 *
 * @param thing as people who run it call it
 * @param sentence what is so, and what to do where it is not well
 */
public record Sign(String thing, boolean well, String sentence) {}
