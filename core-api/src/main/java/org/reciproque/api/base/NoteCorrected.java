package org.reciproque.api.base;

/**
 * A note was put right. Nothing is erased: the wrong note stays readable, and what was known before the correction can
 * still be asked for.
 *
 * @param noted who corrected, when
 * @param wrong the note that was wrong
 * @param right what holds instead, from the start
 */
public record NoteCorrected(Noted noted, NoteId wrong, Correction right) implements NetworkEvent {}
