/**
 * Rows that screens read. A projection says which rows change, never how they are written: the changes of one batch of
 * events are gathered, one statement a table, in the transaction that also moves the reader's token.
 */
@NullMarked
package org.reciproque.query.rows;

import org.jspecify.annotations.NullMarked;
