package org.reciproque.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reciproque.office.security.Delays;
import org.reciproque.office.security.Missed;
import org.reciproque.office.security.Missed.Kind;
import org.reciproque.office.security.SecondFactor;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.Sittings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of coming in: figures from a phone, or a code kept on paper; and how it is set up. */
@Controller
class VerificationScreen {

    private static final String WAIT = "Plusieurs essais n’ont pas marché\u00a0: attendez une minute, puis réessayez.";
    private static final String WRONG =
            "Ces chiffres ne sont pas ceux de maintenant. Attendez les suivants, puis réessayez.";

    private static final String TOMORROW =
            "Trop d’essais n’ont pas marché aujourd’hui\u00a0: réessayez demain, ou demandez à la personne qui administre"
                    + " votre réseau de retirer la double vérification.";

    private final SecondFactor second;
    private final Sittings sittings;
    private final Delays delays;
    private final Missed missed;

    VerificationScreen(SecondFactor second, Sittings sittings, Delays delays, Missed missed) {
        this.missed = missed;
        this.second = second;
        this.sittings = sittings;
        this.delays = delays;
    }

    @GetMapping("/verification")
    String ask(Sitting sitting, Model page) {
        if (!sitting.hasSecondFactor()) {
            return "redirect:/verification/mise-en-place";
        }
        page.addAttribute("faults", Map.of());
        return "acces/verify";
    }

    @PostMapping("/verification")
    String verify(
            Sitting sitting,
            @RequestParam(defaultValue = "") String code,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> fault = fault(sitting, request, () -> second.passes(sitting.account(), code));
        if (fault.isPresent()) {
            return again(page, response, "acces/verify", fault.get());
        }
        request.changeSessionId();
        sittings.strengthen(sitting);
        return "redirect:/";
    }

    @GetMapping("/verification/mise-en-place")
    String prepare(Sitting sitting, Model page, RedirectAttributes after) {
        if (hasToProveAgain(sitting)) {
            after.addFlashAttribute("warning", MyAccessScreen.PROVE_FIRST);
            return "redirect:/mon-acces";
        }
        return show(sitting, page, Map.of());
    }

    @PostMapping("/verification/mise-en-place")
    String setUp(
            Sitting sitting,
            @RequestParam(defaultValue = "") String code,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (sitting.example()) {
            return "redirect:/mon-acces";
        }
        if (hasToProveAgain(sitting)) {
            return "redirect:/mon-acces";
        }
        if (hasToUseTheirKey(sitting)) {
            return "redirect:/verification";
        }
        int wait = delays.tryOf("verification " + sitting.login(), request.getRemoteAddr());
        Optional<List<String>> codes = wait > 0 ? Optional.empty() : second.setUp(sitting.account(), code);
        if (codes.isEmpty()) {
            missed.of(sitting, wait > 0 ? Kind.WAIT : Kind.SECOND_FACTOR, request);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(sitting, page, Map.of("code", wait > 0 ? WAIT : WRONG));
        }
        delays.good("verification " + sitting.login(), request.getRemoteAddr());
        request.changeSessionId();
        sittings.strengthen(sitting);
        sittings.endAll(sitting.account(), Optional.of(sitting.session()));
        page.addAttribute("codes", codes.get());
        return "acces/codes";
    }

    @PostMapping("/mon-acces/verification/retirer")
    String takeAway(
            Sitting sitting,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes after) {
        Optional<String> fault = fault(sitting, request, () -> second.passes(sitting.account(), code));
        if (fault.isPresent()) {
            after.addFlashAttribute("warning", fault.get());
        } else {
            second.takeAway(sitting.account());
            after.addFlashAttribute("done", "La double vérification est retirée.");
        }
        return "redirect:/mon-acces";
    }

    private interface Try {
        boolean good();
    }

    private Optional<String> fault(Sitting sitting, HttpServletRequest request, Try judged) {
        String login = "verification " + sitting.login();
        if (second.isSpentToday(sitting.account())) {
            missed.of(sitting, Kind.WAIT, request);
            return Optional.of(TOMORROW);
        }
        if (delays.tryOf(login, request.getRemoteAddr()) > 0) {
            missed.of(sitting, Kind.WAIT, request);
            return Optional.of(WAIT);
        }
        if (!judged.good()) {
            missed.of(sitting, Kind.SECOND_FACTOR, request);
            return Optional.of(WRONG);
        }
        delays.good(login, request.getRemoteAddr());
        return Optional.empty();
    }

    /** Somebody who read a passphrase sets up no second factor of their own beside the key of its owner. */
    private static boolean hasToUseTheirKey(Sitting sitting) {
        return sitting.passkey() && !sitting.proven();
    }

    /** A second factor added to a session that has long been open might be somebody else's. */
    private boolean hasToProveAgain(Sitting sitting) {
        return sitting.proven() && !sitting.example() && !sittings.provenLately(sitting);
    }

    private static String again(Model page, HttpServletResponse response, String view, String fault) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addAttribute("faults", Map.of("code", fault));
        return view;
    }

    private String show(Sitting sitting, Model page, Map<String, String> faults) {
        Optional<byte[]> secret =
                sitting.example() || hasToUseTheirKey(sitting) ? Optional.empty() : second.toSetUp(sitting.account());
        if (secret.isEmpty()) {
            return sitting.proven() ? "redirect:/mon-acces" : "redirect:/verification";
        }
        page.addAttribute("phone", PhoneCode.of(sitting.login(), secret.get()));
        page.addAttribute("faults", faults);
        return "acces/second";
    }
}
