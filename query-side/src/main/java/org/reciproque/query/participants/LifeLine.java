package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of somebody's life in the network: an offer, a demand, a mise en relation, an échange.
 *
 * @param state in plain words, always of the same quiet shape
 */
public record LifeLine(
        UUID id, String kind, String label, @Nullable LocalDate day, String state) {}
