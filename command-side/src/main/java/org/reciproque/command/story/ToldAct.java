package org.reciproque.command.story;

import java.util.List;
import org.reciproque.api.base.NetworkCommand;

/**
 * One dated act of a story, turned into the ordinary commands that tell it, in the order in which they are decided.
 *
 * @param act the act's number, its order of recording in the story; kept with each event it brings
 * @param line where the act stands in the file, as a spreadsheet shows it (the header being line 1); 0 when no file
 *     told it
 * @param commands each with a note id of its own, derived from what must be unique, so that telling the act twice has
 *     one effect
 */
public record ToldAct(long act, int line, List<NetworkCommand> commands) {

    public ToldAct {
        commands = List.copyOf(commands);
    }
}
