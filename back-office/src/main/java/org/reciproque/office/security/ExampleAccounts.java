package org.reciproque.office.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts by which people explore the invented network. They are shown to whoever comes to the demonstration. */
@Component
public class ExampleAccounts {

    private static final String PASSPHRASE = "tilleuls en fleurs";

    /** Of this first name, somebody still there who often mediates: she may well hold an animator's account. */
    private static final String MEDIATES = """
            select p.id from screens.participant_now p
            join screens.standing_fact f on f.network = p.network and f.kind = 'MEETING' and p.id = any(f.mediators)
            where p.network = ? and p.name like ? || ' %' and p.left_on is null
            group by p.id order by count(*) desc, p.id limit 1
            """;

    private final Accounts accounts;
    private final JdbcClient database;
    private volatile boolean open;

    ExampleAccounts(Accounts accounts, @Qualifier("owner") JdbcClient database) {
        this.accounts = accounts;
        this.database = database;
    }

    /** One account as it is shown. */
    public record Shown(String login, String passphrase, String words) {}

    private record Example(String login, String name, Role role, String words) {
        Shown shown() {
            return new Shown(login, PASSPHRASE, words);
        }
    }

    private static final List<Example> EXAMPLES = List.of(
            new Example("claire", "Claire", Role.ANIMATOR, "Claire, animatrice"),
            new Example("hugo", "Hugo", Role.TREASURER, "Hugo, trésorier"),
            new Example("ines", "Inès", Role.RESEARCHER, "Inès, chercheuse"),
            new Example("admin", "Administration", Role.ADMINISTRATOR, "Administration"));

    private static final Shown MOVEMENT = new Shown("nadia", PASSPHRASE, "Nadia, au mouvement");

    /** Opens them in this network. */
    public List<Shown> openIn(NetworkId network, String networkName) {
        for (Example example : EXAMPLES) {
            Seat seat = new Seat(
                    network,
                    networkName,
                    AuthorId.of(network, example.login()),
                    example.name(),
                    Set.of(example.role()),
                    example.role() == Role.ANIMATOR ? participant(network, example.name()) : Optional.empty());
            accounts.open(example.login(), PASSPHRASE, seat, true);
        }
        accounts.openForMovement(MOVEMENT.login(), PASSPHRASE, AuthorId.of(network, MOVEMENT.login()), "Nadia", true);
        open = true;
        return shown();
    }

    private Optional<ParticipantId> participant(NetworkId network, String firstName) {
        return database.sql(MEDIATES)
                .param(network.value())
                .param(firstName)
                .query(UUID.class)
                .optional()
                .map(ParticipantId::new);
    }

    /** Empty unless this is a demonstration. */
    public List<Shown> shown() {
        return open
                ? Stream.concat(EXAMPLES.stream().map(Example::shown), Stream.of(MOVEMENT))
                        .toList()
                : List.of();
    }
}
