package org.reciproque.query.participants;

import java.time.LocalDate;

/** What somebody answered about one thing, one day. The last answer holds. */
public record ConsentLine(String about, String answer, LocalDate day, boolean holds) {}
