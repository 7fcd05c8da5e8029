package org.reciproque.command.example;

import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.Gender;

/** What makes an invented person: all of it drawn by chance. */
record Portrait(String firstName, String familyName, AgeBand ageBand, Gender gender, String area) {}
