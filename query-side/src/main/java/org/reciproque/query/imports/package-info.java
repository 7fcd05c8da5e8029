/**
 * Bringing in a network's history from a file: rehearsed whole, shown with its faults line by line, and written only
 * when somebody says so. Long work that can be left and found again.
 */
@NullMarked
package org.reciproque.query.imports;

import org.jspecify.annotations.NullMarked;
