package org.reciproque.api.figures;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Up to where a figure knows.
 *
 * @param networkName as people call it
 * @param number the network's own number of the last event that counts, 0 when there is none
 * @param act the last act of the imported story that counts, if the network has a story
 * @param on the day the last event was noted, if there is one
 */
public record Known(String networkName, long number, Optional<Long> act, Optional<LocalDate> on) {}
