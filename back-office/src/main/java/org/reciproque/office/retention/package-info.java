/**
 * Retention: once a day, what a network chose not to keep any longer is announced; after the notice it goes, by the same
 * commands as a screen would send. Networks that chose nothing of the kind are left alone.
 */
@NullMarked
package org.reciproque.office.retention;

import org.jspecify.annotations.NullMarked;
