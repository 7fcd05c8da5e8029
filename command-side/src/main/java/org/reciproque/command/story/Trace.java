package org.reciproque.command.story;

import java.util.Set;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Speaker;

/**
 * One note that a line leaves, for a later line to put right.
 *
 * @param whose whose words it carries, if any
 * @param part what tells it from the other notes of the same line
 * @param says the columns that this note repeats, which are those that a correction of it may name
 */
record Trace(Subject subject, NoteId note, Speaker whose, String part, Set<Column> says) {}
