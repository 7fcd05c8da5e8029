package org.reciproque.office.welcome;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.Passphrases;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

@Controller
class WelcomeScreen {

    private static final List<String> USUAL_THEMES = List.of(
            "arts et loisirs créatifs",
            "bricolage",
            "corps et bien-être",
            "cuisine",
            "expériences de vie",
            "fil et couture",
            "informatique et photo",
            "jardinage et nature",
            "langues",
            "lettres et jeux",
            "musique, scène, danse",
            "savoirs scolaires",
            "vie pratique");

    /** Whoever signs in next should find the network there. */
    private static final Duration UNTIL_SEEN = Duration.ofSeconds(5);

    private final FirstVisit visit;
    private final Accounts accounts;
    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Clock clock;

    WelcomeScreen(FirstVisit visit, Accounts accounts, CommandGateway commands, QueryGateway queries, Clock clock) {
        this.visit = visit;
        this.accounts = accounts;
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
    }

    /** What is typed on the first visit. */
    record Founding(
            String code,
            String name,
            NetworkForm form,
            NetworkWord word,
            @Nullable String host,
            @Nullable Boolean services,
            String login,
            String shownName,
            @Nullable Boolean participates,
            String passphrase) {

        static Founding empty() {
            return new Founding("", "", NetworkForm.ASSOCIATION, NetworkWord.RERS, "", false, "", "", false, "");
        }

        /** Who carries the network, where its form has somebody who does. */
        Optional<String> carriedBy() {
            return Optional.ofNullable(host)
                    .filter(typed -> !typed.isBlank() && form.hostLabel().isPresent());
        }

        /** Under which name whoever founds the network is welcomed in it, if she takes part. */
        Optional<String> welcomedAs() {
            return Boolean.TRUE.equals(participates) ? Optional.of(shownName.strip()) : Optional.empty();
        }
    }

    @GetMapping("/bienvenue")
    String welcome(Model page) {
        shutOnceOpen();
        return form(page, Founding.empty(), Map.of());
    }

    @PostMapping("/bienvenue")
    String found(@ModelAttribute Founding founding, Model page, HttpServletResponse response) {
        shutOnceOpen();
        Map<String, String> faults = faults(founding);
        if (faults.isEmpty()) {
            try {
                settle(founding);
                return "redirect:/connexion";
            } catch (Refusal refusal) {
                faults.put("name", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(page, founding, faults);
    }

    private void shutOnceOpen() {
        if (visit.code().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String form(Model page, Founding founding, Map<String, String> faults) {
        page.addAttribute("founding", founding);
        page.addAttribute("faults", faults);
        page.addAttribute("forms", NetworkForm.values());
        page.addAttribute("words", NetworkWord.values());
        return "bienvenue";
    }

    private Map<String, String> faults(Founding founding) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (!visit.opensWith(founding.code())) {
            faults.put("code", "Ce code n’est pas celui que la console affiche.");
        }
        if (founding.name().isBlank()) {
            faults.put("name", "Donnez un nom au réseau.");
        }
        if (founding.carriedBy().isEmpty()) {
            founding.form().hostMissing().ifPresent(sentence -> faults.put("host", sentence));
        }
        if (founding.shownName().isBlank()) {
            faults.put("shownName", "Dites comment l’écran doit vous appeler.");
        }
        if (founding.login().isBlank()) {
            faults.put("login", "Choisissez un identifiant.");
        }
        Passphrases.fault(founding.passphrase(), founding.login(), founding.shownName(), founding.name())
                .ifPresent(fault -> faults.put("passphrase", fault));
        return faults;
    }

    private void settle(Founding founding) {
        NetworkId network = NetworkId.named(founding.name());
        AuthorId author = AuthorId.of(network, founding.login().strip());
        LocalDate today = LocalDate.now(clock);
        commands.<Object>sendAndWait(new FoundNetwork(
                network,
                new Noted(network, NoteId.of(network, "founded"), author, today, today),
                founding.name().strip(),
                new NetworkSettings(
                        founding.form(),
                        founding.word(),
                        founding.carriedBy(),
                        Boolean.TRUE.equals(founding.services()),
                        NetworkSettings.SIX_WEEKS),
                USUAL_THEMES.stream().map(Theme::new).toList()));
        Optional<ParticipantId> founder = founding.welcomedAs().map(name -> welcome(network, author, today, name));
        queries.query(new AwaitReaders(UNTIL_SEEN), Boolean.class).join();
        accounts.open(
                founding.login(),
                founding.passphrase(),
                new Seat(
                        network,
                        founding.name().strip(),
                        author,
                        founding.shownName().strip(),
                        Set.of(Role.ADMINISTRATOR),
                        founder),
                false);
    }

    /** One person, however often the form is sent. */
    private ParticipantId welcome(NetworkId network, AuthorId author, LocalDate today, String name) {
        ParticipantId founder = ParticipantId.of(network, "founder");
        Noted noted = new Noted(network, NoteId.of(network, "founder welcomed"), author, today, today);
        Words said = Words.said(founder.asSpeaker(), noted.note(), "name", name);
        commands.<Object>sendAndWait(new WelcomeParticipant(founder, noted, Details.named(Optional.of(said))));
        return founder;
    }
}
