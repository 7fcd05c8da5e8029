package org.reciproque.command.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.base.Theme;

/**
 * One line being turned into commands, with the notes they leave.
 *
 * <p>A note's id is derived from the network, the line's number and what the line says, personal words aside. So the
 * same line imported again has no second effect, whether the file was saved otherwise or has more lines than before;
 * lines of two stories of one network never pass for each other, even under one number; and a line rewritten in place
 * is decided anew, and refused where it would tell a thing twice: what was wrong is put right by a line of its own.
 */
final class Retold {

    private final Row row;
    private final NetworkId network;
    private final AuthorId by;
    private final List<NetworkCommand> commands = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();

    Retold(Row row, NetworkId network, AuthorId by) {
        this.row = row;
        this.network = network;
        this.by = by;
    }

    Row row() {
        return row;
    }

    List<NetworkCommand> commands() {
        return commands;
    }

    List<Trace> traces() {
        return traces;
    }

    Noted noted(String part) {
        NoteId note = NoteId.of(network, "story", row.fingerprint(), part);
        return new Noted(network, note, by, row.on(), row.notedOn());
    }

    /** A note that is the same whichever line brings it first. */
    Noted notedOnce(String kind, String name) {
        return new Noted(network, NoteId.of(network, "story", kind, name), by, row.on(), row.notedOn());
    }

    /** A note told by whoever wrote it down. */
    void tell(NetworkCommand command, Subject subject, String part, Column... says) {
        tell(command, subject, by.asSpeaker(), part, says);
    }

    void tell(NetworkCommand command, Subject subject, Speaker whose, String part, Column... says) {
        commands.add(command);
        traces.add(new Trace(subject, command.noted().note(), whose, part, Set.of(says)));
    }

    /** The theme must be on the network's list before this line is told. */
    void needs(Theme theme) {
        themes.add(theme);
    }

    List<Theme> themes() {
        return themes;
    }
}
