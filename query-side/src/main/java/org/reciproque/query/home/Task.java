package org.reciproque.query.home;

/**
 * One thing to do, and its one action.
 *
 * @param title who, or what
 * @param detail the rest, in a short sentence
 * @param action verb first
 */
public record Task(String title, String detail, String action, String address) {}
