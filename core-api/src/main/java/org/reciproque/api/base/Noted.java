package org.reciproque.api.base;

import java.time.LocalDate;

/**
 * What every note says beside its fact.
 *
 * @param network the network the fact belongs to
 * @param note the note itself; the same note sent twice has one effect
 * @param by who wrote it down
 * @param on the day of the fact, often earlier than {@code notedOn} since paper comes late
 * @param notedOn the day it was written down, in the network's own calendar (Europe/Paris)
 */
public record Noted(NetworkId network, NoteId note, AuthorId by, LocalDate on, LocalDate notedOn) {}
