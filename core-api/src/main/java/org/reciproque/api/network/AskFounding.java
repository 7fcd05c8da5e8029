package org.reciproque.api.network;

import org.reciproque.api.base.NetworkId;

/** Since when is this network there? Answered by {@link Founding}. */
public record AskFounding(NetworkId network) {}
