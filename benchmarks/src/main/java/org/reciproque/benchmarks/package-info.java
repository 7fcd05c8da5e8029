/**
 * How quick the application is: measured on the whole of it, on a temporary embedded PostgreSQL, as people would run it.
 * Each measure is taken several times and told as a median between the least and the most; nothing is rounded in our favour.
 */
@NullMarked
package org.reciproque.benchmarks;

import org.jspecify.annotations.NullMarked;
