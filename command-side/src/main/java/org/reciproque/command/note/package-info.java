/**
 * What every noun remembers of the notes it has taken: each note once, what each told, and which of them still stand
 * after corrections. Nothing is ever taken back from the history; a note which never happened only stops to stand.
 */
@NullMarked
package org.reciproque.command.note;

import org.jspecify.annotations.NullMarked;
