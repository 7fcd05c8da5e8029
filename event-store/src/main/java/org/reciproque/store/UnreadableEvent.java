package org.reciproque.store;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the stream in place of an event that this application cannot read: no reader handles it, so that the
 * others go on. The event itself stays as it was stored; once it can be read, what passed it by is to be built anew.
 *
 * @param token where it stands
 * @param id the event's id
 * @param type the type of its payload, as stored
 * @param revision the revision of that type, as stored
 * @param why what failed, without a word of its content
 */
public record UnreadableEvent(
        EventToken token, String id, String type, @Nullable String revision, String why) {}
