package org.reciproque.api.story;

/** The sizes of the invented networks (domain.md B2). */
public enum ExampleSize {
    SMALL,
    MEDIUM,
    LARGE
}
