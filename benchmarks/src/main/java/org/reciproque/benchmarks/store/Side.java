package org.reciproque.benchmarks.store;

/** One of those that do the same work in turn. */
interface Side {

    String name();

    /** What must be there before the clock runs. */
    default void prepare() throws Exception {}

    /**
     * What the clock measures.
     *
     * @return how many were done
     */
    int run() throws Exception;

    /** What must go when the clock has stopped. */
    default void clear() throws Exception {}
}
