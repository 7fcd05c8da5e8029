package org.reciproque.api.network;

import org.reciproque.api.base.NetworkId;

/**
 * How does this network present itself? Answered by {@link NetworkCard}.
 *
 * @param number as it did when its event of this number was the last one known; 0 for as it does now
 */
public record AskNetworkCard(NetworkId network, long number) {}
