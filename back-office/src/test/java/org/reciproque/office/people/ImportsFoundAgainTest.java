package org.reciproque.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.reciproque.Stories;
import org.reciproque.Visitor;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever left the page of an import finds it again. */
@WholeHouse
class ImportsFoundAgainTest {

    private static final String PASSPHRASE = "une phrase assez longue";
    private static final int FORGETTING = 11;
    private static final String STORY = """
            no;saisi_le;date;acte;ref;personnes;nom;offreurs;demandeurs;mediateur;savoir;theme;offres;demandes;mer;\
            echange;issue;effets;debut;fin;corrige;champ;valeur;note
            1;2025-01-17;2025-01-17;arrivee;P001;P001;Odile Sallé;;;;;;;;;;;;;;;;;
            2;2025-01-17;2025-01-17;arrivee;P002;P002;Gérard Ollivier;;;;;;;;;;;;;;;;;
            """;

    private final CommandGateway commands;
    private final Stories stories;
    private final Accounts accounts;
    private final int port;
    private final String network = "Les files " + UUID.randomUUID();

    @Autowired
    ImportsFoundAgainTest(CommandGateway commands, QueryGateway queries, Accounts accounts, @LocalServerPort int port) {
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void a_file_read_and_not_yet_written_is_found_and_so_is_what_was_written() {
        Visitor odile = signedIn(network);
        Visitor stranger = signedIn("Ailleurs " + network);
        assertThat(odile.get("/importer").body()).doesNotContain("Fichiers déjà donnés");

        StoryImportId id = rehearsed("janvier.csv", STORY);
        assertThat(odile.get("/importer").body())
                .contains("janvier.csv", "/importer/" + id, "relu, pas encore importé", "par Odile", "2 actes")
                .contains("gardé qu’en mémoire");
        assertThat(stranger.get("/importer").body()).doesNotContain("janvier.csv");

        commands.<Object>sendAndWait(new ImportRehearsedStory(id));
        stories.bringInRehearsed(id);
        assertThat(odile.get("/importer").body())
                .contains("janvier.csv", "importé</span>")
                .doesNotContain("relu, pas encore importé", "gardé qu’en mémoire");

        // As after a restart: only what was written is still known.
        for (int i = 0; i < FORGETTING; i++) {
            rehearsed("fautif.csv", "rien de bon " + i);
        }
        assertThat(odile.get("/importer").body())
                .contains("/importer/" + id, "Import du", "par Odile", "importé</span>", "à corriger")
                .doesNotContain("janvier.csv");
        assertThat(odile.get("/importer/" + id).body()).contains("C’est importé");
    }

    private StoryImportId rehearsed(String fileName, String text) {
        StoryImportId id = commands.sendAndWait(new RehearseStory(
                network, fileName, text.getBytes(StandardCharsets.UTF_8), AuthorId.of("odile", network)));
        stories.waitFor(id);
        return id;
    }

    private Visitor signedIn(String where) {
        String login = "odile-" + UUID.randomUUID();
        accounts.open(
                login,
                PASSPHRASE,
                new Seat(NetworkId.named(where), where, AuthorId.of("odile", where), "Odile", Role.ADMINISTRATOR),
                false);
        Visitor visitor = new Visitor(port);
        visitor.signIn(login, PASSPHRASE);
        return visitor;
    }
}
