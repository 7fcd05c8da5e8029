package org.reciproque.office.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.access.Links.Asked;
import org.reciproque.office.security.Sitting;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the accesses of a network, as it is shown anew after each thing done there. */
@Component
class AccessPage {

    static final String BACK = "redirect:/acces";

    private final Seats seats;
    private final Links links;
    private final Post post;

    AccessPage(Seats seats, Links links, Post post) {
        this.seats = seats;
        this.links = links;
        this.post = post;
    }

    /** What is typed to invite somebody. */
    record Invited(String shownName, String mail, String participant, Set<Role> roles) {

        static Invited nobody() {
            return new Invited("", "", "", Set.of(Role.ANIMATOR));
        }
    }

    String show(Seat seat, Sitting sitting, Model page, Invited invited, Map<String, String> faults) {
        page.addAttribute("held", seats.of(seat.network()));
        page.addAttribute("links", links.waiting(seat.network()));
        page.addAttribute("roles", List.of(Role.values()));
        page.addAttribute("invited", invited);
        page.addAttribute("faults", faults);
        page.addAttribute("mails", post.works());
        page.addAttribute("me", sitting.account());
        page.addAttribute("key", UUID.randomUUID());
        return "acces/list";
    }

    /** Shows a link this once, to be handed over. */
    void show(RedirectAttributes after, String shownName, String token) {
        after.addFlashAttribute("link", post.link(token));
        after.addFlashAttribute("linkFor", shownName);
    }

    /** Whether a link for this address goes by mail: then nobody but its owner reads it, and opening it proves whose it is. */
    boolean goesByMail(String mail) {
        return !mail.isBlank() && post.works();
    }

    /** By mail, once. */
    void send(RedirectAttributes after, Asked asked, String mail, Seat seat) {
        if (asked.fresh()) {
            String link = post.link(asked.token());
            post.afterwards(() -> post.send(mail, Letters.INVITATION, Letters.invitation(seat, link)));
        }
        after.addFlashAttribute("done", "L’invitation est envoyée à " + mail + ".");
    }

    static String tried(RedirectAttributes after, String done, Runnable work) {
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
}
