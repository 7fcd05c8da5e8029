package org.reciproque.office.security;

import java.util.List;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.springframework.stereotype.Component;

/** The accounts by which people explore the invented network. They are shown to whoever comes to the demonstration. */
@Component
public class ExampleAccounts {

    private static final String PASSPHRASE = "tilleuls en fleurs";

    private final Accounts accounts;
    private volatile boolean open;

    ExampleAccounts(Accounts accounts) {
        this.accounts = accounts;
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

    /** Opens them in this network. */
    public List<Shown> openIn(NetworkId network, String networkName) {
        for (Example example : EXAMPLES) {
            Seat seat = new Seat(
                    network, networkName, AuthorId.of(network, example.login()), example.name(), example.role());
            accounts.open(example.login(), PASSPHRASE, seat, true);
        }
        open = true;
        return shown();
    }

    /** Empty unless this is a demonstration. */
    public List<Shown> shown() {
        return open ? EXAMPLES.stream().map(Example::shown).toList() : List.of();
    }
}
