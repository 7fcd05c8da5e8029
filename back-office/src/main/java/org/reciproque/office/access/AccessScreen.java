package org.reciproque.office.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.access.AccessPage.Invited;
import org.reciproque.office.access.AccessTraces.Act;
import org.reciproque.office.access.Seats.Held;
import org.reciproque.office.security.SecondFactor;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.Sittings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may come in to this network, and to do what: opened, changed and closed by whoever administers it. */
@Controller
class AccessScreen {

    private final Seats seats;
    private final Links links;
    private final SecondFactor second;
    private final Sittings sittings;
    private final AccessPage pages;
    private final Recognition recognition;
    private final AccessTraces traces;
    private final Clock clock;

    AccessScreen(
            Seats seats,
            Links links,
            SecondFactor second,
            Sittings sittings,
            AccessPage pages,
            Recognition recognition,
            AccessTraces traces,
            Clock clock) {
        this.clock = clock;
        this.seats = seats;
        this.links = links;
        this.second = second;
        this.sittings = sittings;
        this.pages = pages;
        this.recognition = recognition;
        this.traces = traces;
    }

    @GetMapping("/acces")
    String list(Seat seat, Sitting sitting, Model page) {
        return pages.show(seat, sitting, page, Invited.nobody(), Map.of());
    }

    @PostMapping("/acces/{account}/roles")
    String give(
            Seat seat,
            @PathVariable UUID account,
            @RequestParam(name = "roles", defaultValue = "") List<Role> ticked,
            RedirectAttributes after) {
        Held held = held(seat, account);
        return AccessPage.tried(after, "Les rôles de " + held.shownName() + " sont enregistrés.", () -> {
            refuseExample(held);
            seats.give(seat.network(), account, Set.copyOf(ticked));
            traces.note(seat, Act.ACCESS_ROLES, account);
        });
    }

    @PostMapping("/acces/{account}/personne")
    String recognise(
            Seat seat,
            @PathVariable UUID account,
            @RequestParam(defaultValue = "") String participant,
            RedirectAttributes after) {
        Held held = held(seat, account);
        String done = participant.isBlank()
                ? "L’accès de " + held.shownName() + " n’est lié à personne."
                : "L’accès de " + held.shownName() + " est lié à sa fiche.";
        return AccessPage.tried(after, done, () -> {
            refuseExample(held);
            seats.recognise(seat.network(), account, recognition.called(seat, participant));
            traces.note(seat, Act.ACCESS_LINKED, account);
        });
    }

    @PostMapping("/acces/{account}/fermer")
    String close(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Optional<Held> open = seats.find(seat.network(), account);
        if (open.isEmpty() && seats.isClosed(seat.network(), account)) {
            // Pressed twice.
            return AccessPage.BACK;
        }
        Held held = open.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return AccessPage.tried(
                after, "L’accès de " + held.shownName() + " est fermé. Ce qui a été noté reste.", () -> {
                    refuseExample(held);
                    if (seats.close(seat.network(), account)) {
                        traces.note(seat, Act.ACCESS_CLOSED, account);
                    }
                });
    }

    @PostMapping("/acces/{account}/garder")
    String keep(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Held held = held(seat, account);
        seats.keep(seat.network(), account, LocalDate.now(clock));
        traces.note(seat, Act.ACCESS_KEPT, account);
        after.addFlashAttribute("done", "L’accès de " + held.shownName() + " est gardé un an de plus.");
        return "redirect:/participants/a-trier";
    }

    @PostMapping("/acces/{account}/lien")
    String renew(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Held held = held(seat, account);
        return AccessPage.tried(after, "", () -> {
            refuseExample(held);
            refuseElsewhere(held);
            pages.show(after, held.shownName(), links.toRenew(account));
            traces.note(seat, Act.ACCESS_RENEWED, account);
        });
    }

    /** For whoever lost their phone and their codes. */
    @PostMapping("/acces/{account}/verification/retirer")
    String takeAwaySecondFactor(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Held held = held(seat, account);
        return AccessPage.tried(after, "La double vérification de " + held.shownName() + " est retirée.", () -> {
            refuseExample(held);
            refuseElsewhere(held);
            second.takeAwayAll(account);
            sittings.endAll(account, Optional.empty());
            traces.note(seat, Act.ACCESS_SECOND_FACTOR, account);
        });
    }

    private Held held(Seat seat, UUID account) {
        return seats.find(seat.network(), account).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Everybody who comes to the demonstration shares them. */
    private static void refuseExample(Held held) {
        if (held.example()) {
            throw new Refusal("Cet accès d’exemple sert à tout le monde\u00a0: il reste comme il est.");
        }
    }

    /** Whoever administers one network gets no hold over another. */
    private static void refuseElsewhere(Held held) {
        if (held.elsewhere()) {
            throw new Refusal("Cet accès ouvre aussi un autre lieu\u00a0: seule la personne qui tient l’installation"
                    + " peut le faire, avec «\u00a0reciproque access renew\u00a0».");
        }
    }
}
