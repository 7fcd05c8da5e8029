package org.reciproque.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.Delays;
import org.reciproque.office.security.Missed;
import org.reciproque.office.security.Passkeys;
import org.reciproque.office.security.Passphrases;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.Sittings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Mon accès »: one's own passphrase and passkeys, and the devices where one is signed in. */
@Controller
class MyAccessScreen {

    static final String PROVE_FIRST =
            "Dites d’abord votre phrase de passe\u00a0: quelqu’un d’autre a pu venir à cet" + " écran.";

    private static final String BACK = "redirect:/mon-acces";

    private final Accounts accounts;
    private final Sittings sittings;
    private final Delays delays;
    private final Passkeys keys;
    private final ProofOfMail mail;
    private final Missed missed;

    MyAccessScreen(
            Accounts accounts, Sittings sittings, Delays delays, Passkeys keys, ProofOfMail mail, Missed missed) {
        this.mail = mail;
        this.missed = missed;
        this.accounts = accounts;
        this.sittings = sittings;
        this.delays = delays;
        this.keys = keys;
    }

    @GetMapping("/mon-acces")
    String mine(Sitting sitting, Model page) {
        return show(sitting, page, Map.of());
    }

    @PostMapping("/mon-acces/phrase")
    String change(
            Sitting sitting,
            @RequestParam(defaultValue = "") String now,
            @RequestParam(defaultValue = "") String then,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        Map<String, String> faults = faults(sitting, now, then, request);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(sitting, page, faults);
        }
        accounts.changePassphrase(sitting.account(), then);
        sittings.endAll(sitting.account(), Optional.of(sitting.session()));
        after.addFlashAttribute(
                "done", "Votre phrase de passe est changée. Vos autres sessions sont fermées, celle-ci reste.");
        return BACK;
    }

    private Map<String, String> faults(Sitting sitting, String now, String then, HttpServletRequest request) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (sitting.example()) {
            faults.put("now", "Cet accès d’exemple sert à tout le monde\u00a0: sa phrase de passe ne change pas.");
        } else {
            wrong(sitting, now, request).ifPresent(fault -> faults.put("now", fault));
        }
        String networks = String.join(
                " ", sitting.seats().stream().map(seat -> seat.networkName()).toList());
        Passphrases.fault(then, sitting.login(), sitting.shownName(), networks)
                .ifPresent(fault -> faults.put("then", fault));
        return faults;
    }

    private Optional<String> wrong(Sitting sitting, String now, HttpServletRequest request) {
        if (delays.tryOf(sitting.login(), request.getRemoteAddr()) > 0) {
            missed.of(sitting, Missed.Kind.WAIT, request);
            return Optional.of("Plusieurs essais n’ont pas marché\u00a0: attendez une minute, puis réessayez.");
        }
        if (!accounts.opens(sitting.login(), now)) {
            missed.of(sitting, Missed.Kind.PASSPHRASE, request);
            return Optional.of("Ce n’est pas votre phrase de passe d’aujourd’hui.");
        }
        delays.good(sitting.login(), request.getRemoteAddr());
        return Optional.empty();
    }

    /** Before what opens other doors is changed, on a screen that somebody else may have come to. */
    @PostMapping("/mon-acces/preuve")
    String proveAgain(
            Sitting sitting,
            @RequestParam(defaultValue = "") String now,
            HttpServletRequest request,
            RedirectAttributes after) {
        Optional<String> wrong = wrong(sitting, now, request);
        if (wrong.isPresent()) {
            after.addFlashAttribute("warning", wrong.get());
        } else {
            sittings.proveAgain(sitting);
            after.addFlashAttribute(
                    "done", "Vous pouvez changer vos clés et la double vérification, dix minutes durant.");
        }
        return BACK;
    }

    @PostMapping("/mon-acces/courriel")
    String proveMail(Sitting sitting, HttpServletRequest request, RedirectAttributes after) {
        if (!mail.mayBeProven(sitting)) {
            return BACK;
        }
        if (delays.tryOf("courriel " + sitting.login(), "courriel " + request.getRemoteAddr()) > 0) {
            after.addFlashAttribute("warning", "Un courriel vient déjà de partir\u00a0: attendez une minute.");
        } else {
            mail.sendTo(sitting);
            after.addFlashAttribute(
                    "done",
                    "Un lien est envoyé à " + sitting.login() + ". Ouvrez-le dans l’heure\u00a0: il sert une fois.");
        }
        return BACK;
    }

    @PostMapping("/mon-acces/sessions/{session}/fermer")
    String end(Sitting sitting, @PathVariable UUID session, RedirectAttributes after) {
        sittings.end(sitting, session);
        after.addFlashAttribute("done", "Cette session est fermée.");
        return BACK;
    }

    @PostMapping("/mon-acces/sessions/fermer")
    String endOthers(Sitting sitting, RedirectAttributes after) {
        sittings.endAll(sitting.account(), Optional.of(sitting.session()));
        after.addFlashAttribute("done", "Vos autres sessions sont fermées.");
        return BACK;
    }

    @PostMapping("/mon-acces/cles/{id}/retirer")
    String removeKey(Sitting sitting, @PathVariable UUID id, RedirectAttributes after) {
        if (!sittings.provenLately(sitting)) {
            after.addFlashAttribute("warning", PROVE_FIRST);
            return BACK;
        }
        keys.remove(sitting.account(), id);
        after.addFlashAttribute("done", "Cette clé d’accès n’ouvre plus. Retirez-la aussi de l’appareil.");
        return BACK;
    }

    private String show(Sitting sitting, Model page, Map<String, String> faults) {
        page.addAttribute("sessions", sittings.of(sitting));
        page.addAttribute("fresh", sittings.provenLately(sitting));
        page.addAttribute("keys", keys.of(sitting.account()));
        page.addAttribute("mailToProve", mail.mayBeProven(sitting));
        page.addAttribute("faults", faults);
        page.addAttribute("rule", Passphrases.RULE);
        return "acces/mine";
    }
}
