package org.reciproque.api.rebuild;

import java.util.List;
import org.reciproque.api.base.Refusal;

/**
 * Long work on the lists of the whole installation. It begins at once and goes on by itself; {@link
 * RebuildQuery.AskRebuild} tells how far it is. One at a time: a second one is refused with a {@link Refusal}.
 */
public sealed interface RebuildCommand {

    /**
     * Read all facts anew, beside the lists that people look at, and put the new lists in their place.
     *
     * @param lists by their names in the code ({@code savoirs}); none for all
     */
    record RebuildLists(List<String> lists) implements RebuildCommand {}

    /**
     * Read all facts anew and compare: nothing changes, and what differs is told.
     *
     * @param lists as above
     */
    record CompareLists(List<String> lists) implements RebuildCommand {}

    /** Try again to read the facts that readers have set aside, as an application does by itself now and then. */
    record ReadAsideAgain() implements RebuildCommand {}
}
