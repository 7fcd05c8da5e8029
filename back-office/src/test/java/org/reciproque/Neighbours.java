package org.reciproque;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;

/** A network of a test's own, with whoever animates it and whoever was welcomed there. */
public final class Neighbours {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    /** Everybody's who has a seat. */
    public static final String PASSPHRASE = "une fiche avec un onglet";

    private final CommandGateway commands;
    private final Accounts accounts;
    private final NetworkId network;
    private final String name;

    private Neighbours(CommandGateway commands, Accounts accounts, String name) {
        this.commands = commands;
        this.accounts = accounts;
        this.network = NetworkId.named(name);
        this.name = name;
    }

    public static Neighbours found(CommandGateway commands, Accounts accounts, String name, String... themes) {
        Neighbours neighbours = new Neighbours(commands, accounts, name);
        commands.<Object>sendAndWait(new FoundNetwork(
                neighbours.network,
                neighbours.noted("founded", 400),
                name,
                NetworkSettings.usual(),
                Arrays.stream(themes).map(Theme::new).toList()));
        return neighbours;
    }

    public NetworkId network() {
        return network;
    }

    /** Gives these people a seat as animators. */
    public Neighbours animatedBy(String... logins) {
        for (String login : logins) {
            seat(login, Role.ANIMATOR, Optional.empty());
        }
        return this;
    }

    /** Gives this login the seat of an administrator. */
    public void administeredBy(String login) {
        seat(login, Role.ADMINISTRATOR, Optional.empty());
    }

    /** Gives this participant the seat of an administrator. */
    public void administeredBy(String login, ParticipantId who) {
        seat(login, Role.ADMINISTRATOR, Optional.of(who));
    }

    /** Gives this participant a seat as animator. */
    public void animatedBy(String login, ParticipantId who) {
        seat(login, Role.ANIMATOR, Optional.of(who));
    }

    private void seat(String login, Role role, Optional<ParticipantId> who) {
        Seat seat = new Seat(network, name, AuthorId.of(login), login, Set.of(role), who);
        accounts.open(login, PASSPHRASE, seat, false);
    }

    /** Somebody of them at a browser without scripts. */
    public static Visitor signedIn(int port, String login) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, PASSPHRASE);
        return visitor;
    }

    /** Welcomes somebody, sixty days ago. */
    public ParticipantId welcome(String who) {
        return welcome(who, who);
    }

    /** Welcomes somebody under a name that another may bear too. */
    public ParticipantId welcome(String key, String who) {
        Details named = Details.named(Optional.of(said(key, key, "name", who)));
        commands.<Object>sendAndWait(new WelcomeParticipant(person(key), noted(key, 60), named));
        return person(key);
    }

    /** What this person says in a note. */
    public Words said(String who, String note, String field, String text) {
        return Words.said(person(who).asSpeaker(), NoteId.of(network, note), field, text);
    }

    public ParticipantId person(String key) {
        return ParticipantId.of(network, key);
    }

    public Noted noted(String key, int daysAgo) {
        return new Noted(
                network, NoteId.of(network, key), AuthorId.of(network, "founder"), TODAY.minusDays(daysAgo), TODAY);
    }

    /** What this person says, under a theme. */
    public Fiche fiche(String who, String savoir, String theme) {
        return Fiche.about(said(who, savoir, "savoir", savoir), Optional.of(new Theme(theme)));
    }
}
