/**
 * How facts are kept: the one way events are written as text, for ever, and what the store notes beside them.
 * The store itself is the module event-store, which knows no word of ours.
 */
@NullMarked
package org.reciproque.office.facts;

import org.jspecify.annotations.NullMarked;
