package org.reciproque.api.participant;

import org.reciproque.api.base.NetworkId;

/**
 * Asks which participants of one network bear this name or alias; answered by a {@link WhoIsCalled}.
 *
 * @param name as somebody typed it, or as the field for a person proposed it (with the area, for namesakes)
 */
public record AskWhoIsCalled(NetworkId network, String name) {}
