package org.reciproque.api.base;

import java.time.Duration;

/**
 * Wait until every reader has read what is stored now. Answered by a Boolean: whether they have, or patience ran out.
 */
public record AwaitReaders(Duration patience) {}
