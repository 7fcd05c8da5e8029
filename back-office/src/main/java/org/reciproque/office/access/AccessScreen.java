package org.reciproque.office.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.access.Seats.Held;
import org.reciproque.office.security.SecondFactor;
import org.reciproque.office.security.Sitting;
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

    private static final String BACK = "redirect:/acces";
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    private final Seats seats;
    private final Links links;
    private final Post post;
    private final SecondFactor second;

    AccessScreen(Seats seats, Links links, Post post, SecondFactor second) {
        this.second = second;
        this.seats = seats;
        this.links = links;
        this.post = post;
    }

    /** What is typed to invite somebody. */
    record Invited(String shownName, String mail, Set<Role> roles) {

        static Invited nobody() {
            return new Invited("", "", Set.of(Role.ANIMATOR));
        }
    }

    @GetMapping("/acces")
    String list(Seat seat, Sitting sitting, Model page) {
        return show(seat, sitting, page, Invited.nobody(), Map.of());
    }

    @PostMapping("/acces/inviter")
    String invite(
            Seat seat,
            Sitting sitting,
            @RequestParam(defaultValue = "") String shownName,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(name = "roles", defaultValue = "") List<Role> ticked,
            Model page,
            HttpServletResponse response,
            RedirectAttributes after) {
        Invited invited = new Invited(shownName.strip(), mail.strip(), Set.copyOf(ticked));
        Map<String, String> faults = faults(invited);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(seat, sitting, page, invited, faults);
        }
        String link = post.link(
                links.toSit(seat.network(), seat.networkName(), invited.roles(), invited.shownName(), invited.mail()));
        handOver(after, invited.shownName(), link, invited.mail(), seat);
        return BACK;
    }

    private void handOver(RedirectAttributes after, String shownName, String link, String mail, Seat seat) {
        after.addFlashAttribute("link", link);
        after.addFlashAttribute("linkFor", shownName);
        if (!mail.isBlank() && post.works()) {
            post.afterwards(() -> post.send(mail, Letters.INVITATION, Letters.invitation(seat, link)));
            after.addFlashAttribute("done", "L’invitation est envoyée à " + mail + ".");
        }
    }

    @PostMapping("/acces/{account}/roles")
    String give(
            Seat seat,
            @PathVariable UUID account,
            @RequestParam(name = "roles", defaultValue = "") List<Role> ticked,
            RedirectAttributes after) {
        Held held = held(seat, account);
        return tried(after, "Les rôles de " + held.shownName() + " sont enregistrés.", () -> {
            refuseExample(held);
            seats.give(seat.network(), account, Set.copyOf(ticked));
        });
    }

    @PostMapping("/acces/{account}/fermer")
    String close(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Held held = held(seat, account);
        return tried(after, "L’accès de " + held.shownName() + " est fermé. Ce qui a été noté reste.", () -> {
            refuseExample(held);
            seats.close(seat.network(), account);
        });
    }

    @PostMapping("/acces/{account}/lien")
    String renew(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Held held = held(seat, account);
        return tried(after, "", () -> {
            refuseExample(held);
            refuseElsewhere(held);
            handOver(after, held.shownName(), post.link(links.toRenew(account, Links.A_WEEK)), "", seat);
        });
    }

    /** For whoever lost their phone and their codes. */
    @PostMapping("/acces/{account}/verification/retirer")
    String takeAwaySecondFactor(Seat seat, @PathVariable UUID account, RedirectAttributes after) {
        Held held = held(seat, account);
        return tried(after, "La double vérification de " + held.shownName() + " est retirée.", () -> {
            refuseExample(held);
            refuseElsewhere(held);
            second.takeAway(account);
        });
    }

    @PostMapping("/acces/liens/{id}/retirer")
    String withdraw(Seat seat, @PathVariable UUID id, RedirectAttributes after) {
        links.withdraw(seat.network(), id);
        after.addFlashAttribute("done", "Ce lien n’ouvre plus rien.");
        return BACK;
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

    private static String tried(RedirectAttributes after, String done, Runnable work) {
        try {
            work.run();
            if (!done.isEmpty()) {
                after.addFlashAttribute("done", done);
            }
        } catch (Refusal refusal) {
            after.addFlashAttribute("warning", refusal.sentence());
        }
        return BACK;
    }

    private static Map<String, String> faults(Invited invited) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (invited.shownName().isBlank()) {
            faults.put("shownName", "Dites qui vous invitez\u00a0: un prénom suffit.");
        }
        if (!invited.mail().isBlank() && !MAIL.matcher(invited.mail()).matches()) {
            faults.put("mail", "Ce courriel n’en a pas la forme. Laissez vide pour donner le lien vous-même.");
        }
        if (invited.roles().isEmpty()) {
            faults.put("roles", "Cochez au moins un rôle.");
        }
        return faults;
    }

    private String show(Seat seat, Sitting sitting, Model page, Invited invited, Map<String, String> faults) {
        page.addAttribute("held", seats.of(seat.network()));
        page.addAttribute("links", links.waiting(seat.network()));
        page.addAttribute("roles", List.of(Role.values()));
        page.addAttribute("invited", invited);
        page.addAttribute("faults", faults);
        page.addAttribute("mails", post.works());
        page.addAttribute("me", sitting.account());
        return "acces/list";
    }
}
