package org.reciproque.api.consent;

import org.reciproque.api.base.NetworkId;

/**
 * Asks whose facts may be told to researchers now; answered by a {@link WhoAgrees}. Ask it anew for each release: whoever
 * withdrew in between is not in the next one.
 */
public record AskWhoAgreesToResearch(NetworkId network) {}
