package org.reciproque.office.moving;

/**
 * What was moved: the same wherever it lies.
 *
 * @param count how many events
 * @param sha256 of what every store keeps of them, in order, in hexadecimal
 */
public record Moved(long count, String sha256) {}
