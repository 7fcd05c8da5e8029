package org.reciproque.api.network;

import java.time.LocalDate;

/** The day a network was founded. */
public record Founding(LocalDate on) {}
