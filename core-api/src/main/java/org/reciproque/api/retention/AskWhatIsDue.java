package org.reciproque.api.retention;

import java.time.LocalDate;
import org.reciproque.api.base.NetworkId;

/** What is kept for longer than this network chose, and goes by itself? Answered by {@link WhatIsDue}. */
public record AskWhatIsDue(NetworkId network, LocalDate today) {}
