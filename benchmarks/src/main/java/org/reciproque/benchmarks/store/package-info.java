/**
 * How quick the store of events is, apart from the application: beside the least that PostgreSQL itself needs for the same
 * rows, and beside Axon's own engines, each in turn in one run. A tiny domain of its own, so that only the store is weighed.
 */
@NullMarked
package org.reciproque.benchmarks.store;

import org.jspecify.annotations.NullMarked;
