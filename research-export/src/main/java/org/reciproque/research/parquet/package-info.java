/**
 * Tables as Parquet files: typed columns in, bytes out, compressed with zstd and read back before anybody receives them.
 * No Hadoop class is loaded when the program runs.
 */
@NullMarked
package org.reciproque.research.parquet;

import org.jspecify.annotations.NullMarked;
