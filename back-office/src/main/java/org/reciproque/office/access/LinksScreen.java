package org.reciproque.office.access;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.access.AccessPage.Invited;
import org.reciproque.office.access.Links.Asked;
import org.reciproque.office.security.Sitting;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links that open an access, made by whoever administers the network. */
@Controller
class LinksScreen {

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]+");

    private final Links links;
    private final AccessPage pages;
    private final Recognition recognition;
    private final AccessTraces traces;

    LinksScreen(Links links, AccessPage pages, Recognition recognition, AccessTraces traces) {
        this.links = links;
        this.pages = pages;
        this.recognition = recognition;
        this.traces = traces;
    }

    @PostMapping("/acces/inviter")
    String invite(
            Seat seat,
            Sitting sitting,
            @RequestParam(name = "key") Optional<UUID> form,
            @RequestParam(defaultValue = "") String shownName,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String participant,
            @RequestParam(name = "roles", defaultValue = "") List<Role> ticked,
            Model page,
            HttpServletResponse response,
            RedirectAttributes after) {
        Invited invited = new Invited(shownName.strip(), mail.strip(), participant.strip(), Set.copyOf(ticked));
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<ParticipantId> person = check(invited, seat, faults);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(seat, sitting, page, invited, faults);
        }
        boolean sent = pages.goesByMail(invited.mail());
        Asked link = links.toSit(
                form.orElseGet(UUID::randomUUID),
                seat.network(),
                seat.networkName(),
                invited.roles(),
                person,
                invited.shownName(),
                invited.mail(),
                sent);
        if (link.fresh()) {
            traces.note(seat, AccessTraces.Act.ACCESS_INVITED, null);
        }
        if (sent) {
            pages.send(after, link, invited.mail(), seat);
        } else {
            pages.show(after, invited.shownName(), link.token());
        }
        return AccessPage.BACK;
    }

    @PostMapping("/acces/liens/{id}/retirer")
    String withdraw(Seat seat, @PathVariable UUID id, RedirectAttributes after) {
        links.withdraw(seat.network(), id);
        after.addFlashAttribute("done", "Ce lien n’ouvre plus rien.");
        return AccessPage.BACK;
    }

    /** In the order of the page. */
    private Optional<ParticipantId> check(Invited invited, Seat seat, Map<String, String> faults) {
        if (invited.shownName().isBlank()) {
            faults.put("shownName", "Dites qui vous invitez\u00a0: un prénom suffit.");
        }
        if (!invited.mail().isBlank() && !MAIL.matcher(invited.mail()).matches()) {
            faults.put("mail", "Ce courriel n’en a pas la forme. Laissez vide pour donner le lien vous-même.");
        }
        Optional<ParticipantId> person = Optional.empty();
        try {
            person = recognition.called(seat, invited.participant());
        } catch (Refusal unclear) {
            faults.put("participant", unclear.sentence());
        }
        if (invited.roles().isEmpty()) {
            faults.put("roles", "Cochez au moins un rôle.");
        }
        return person;
    }
}
