package org.reciproque.api.figures;

import java.util.Optional;
import org.reciproque.api.base.Period;

/**
 * Up to where facts are known, and from their first day to their last; empty for a network without facts.
 */
public record KnownSpan(Known known, Optional<Period> span) {}
