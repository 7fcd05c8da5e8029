/**
 * Where facts are kept: the storage of events on PostgreSQL, and the one way they are written as text.
 * For now the storage engine is Axon's own, over JDBC; everything that says so stands in {@code EventStoreWiring}.
 * Knows nothing of offers or échanges: only what every note has in common.
 */
@NullMarked
package org.reciproque.store;

import org.jspecify.annotations.NullMarked;
