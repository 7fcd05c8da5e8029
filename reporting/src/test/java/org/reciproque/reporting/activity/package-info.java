/** Reports of invented networks, read back from their files. */
@NullMarked
package org.reciproque.reporting.activity;

import org.jspecify.annotations.NullMarked;
