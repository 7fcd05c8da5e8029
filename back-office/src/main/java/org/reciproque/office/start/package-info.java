/**
 * How the application comes up: its database, its tables, its readers of events.
 */
@NullMarked
package org.reciproque.office.start;

import org.jspecify.annotations.NullMarked;
