package org.reciproque.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.access.Links.Link;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.Delays;
import org.reciproque.office.security.Missed;
import org.reciproque.office.security.Passphrases;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.WhoSits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** The page behind a link: somebody chooses their passphrase, and comes in. */
@Controller
class InvitationScreen {

    private static final String READY = "redirect:/connexion";

    /** Which link this browser just followed to its end. */
    private static final String ACCEPTED = InvitationScreen.class.getName();

    private final Links links;
    private final Acceptance acceptance;
    private final Accounts accounts;
    private final Delays delays;
    private final Missed missed;

    InvitationScreen(Links links, Acceptance acceptance, Accounts accounts, Delays delays, Missed missed) {
        this.missed = missed;
        this.links = links;
        this.acceptance = acceptance;
        this.accounts = accounts;
        this.delays = delays;
    }

    /** What is typed there. */
    record Chosen(String login, String shownName) {}

    @GetMapping("/invitation/{token}")
    String open(@PathVariable String token, Model page, HttpServletResponse response) {
        return links.find(token)
                .map(link -> show(page, link, new Chosen(link.mail(), link.shownName()), Map.of()))
                .orElseGet(() -> over(response));
    }

    @PostMapping("/invitation/{token}")
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String shownName,
            @RequestParam(defaultValue = "") String passphrase,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        HttpSession here = request.getSession();
        synchronized (WebUtils.getSessionMutex(here)) {
            if (token.equals(here.getAttribute(ACCEPTED))) {
                // Pressed twice: the second waited for the first, and is shown the same.
                return ready(after);
            }
            String shown = acceptAlone(
                    token, new Chosen(login.strip(), shownName.strip()), passphrase, page, request, response, after);
            if (shown.equals(READY)) {
                here.setAttribute(ACCEPTED, token);
            }
            return shown;
        }
    }

    private String acceptAlone(
            String token,
            Chosen chosen,
            String passphrase,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        Optional<Link> found = links.find(token);
        if (found.isEmpty()) {
            return over(response);
        }
        Link link = found.get();
        if (link.proves()) {
            return prove(link, page, after);
        }
        Map<String, String> faults =
                link.account().isPresent() ? renew(link, passphrase) : sitDown(link, chosen, passphrase, request);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, link, chosen, faults);
        }
        return ready(after);
    }

    private static String ready(RedirectAttributes after) {
        after.addFlashAttribute("done", "Votre accès est prêt\u00a0: connectez-vous.");
        return READY;
    }

    /** By its owner only: somebody who chose the e-mail of another gains nothing when that other follows a link. */
    private String prove(Link link, Model page, RedirectAttributes after) {
        if (!isOfWhoeverSits(link)) {
            return show(page, link, new Chosen("", ""), Map.of());
        }
        acceptance.prove(link);
        after.addFlashAttribute("done", "Votre courriel est vérifié.");
        return "redirect:/mon-acces";
    }

    private static boolean isOfWhoeverSits(Link link) {
        return WhoSits.signedIn().map(Sitting::account).equals(link.account());
    }

    private Map<String, String> renew(Link link, String passphrase) {
        Accounts.Named named = accounts.named(link.account().orElseThrow());
        Map<String, String> faults = new LinkedHashMap<>();
        Passphrases.fault(passphrase, named.login(), named.shownName(), accounts.networks(named.account()))
                .ifPresent(fault -> faults.put("passphrase", fault));
        if (faults.isEmpty()) {
            attempt(faults, () -> acceptance.renew(link, passphrase));
        }
        return faults;
    }

    private Map<String, String> sitDown(Link link, Chosen chosen, String passphrase, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        Map<String, String> faults = new LinkedHashMap<>();
        if (chosen.shownName().isBlank()) {
            faults.put("shownName", "Dites comment l’écran doit vous appeler.");
        }
        if (chosen.login().isBlank()) {
            faults.put("login", "Choisissez un identifiant.");
        }
        Passphrases.fault(passphrase, chosen.login(), chosen.shownName(), link.networkName())
                .ifPresent(fault -> faults.put("passphrase", fault));
        if (faults.isEmpty() && delays.tryOf(chosen.login(), address) > 0) {
            missed.of(chosen.login(), Missed.Kind.WAIT, request);
            faults.put("login", "Plusieurs essais n’ont pas marché\u00a0: attendez une minute, puis réessayez.");
        }
        if (faults.isEmpty()) {
            attempt(faults, () -> acceptance.sitDown(link, chosen.login(), chosen.shownName(), passphrase));
            if (!faults.isEmpty()) {
                missed.of(chosen.login(), Missed.Kind.PASSPHRASE, request);
            }
        }
        if (faults.isEmpty()) {
            delays.good(chosen.login(), address);
        }
        return faults;
    }

    private static void attempt(Map<String, String> faults, Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            faults.put("login", refusal.sentence());
        }
    }

    private String show(Model page, Link link, Chosen chosen, Map<String, String> faults) {
        page.addAttribute("link", link);
        page.addAttribute("chosen", chosen);
        page.addAttribute("faults", faults);
        page.addAttribute("mine", isOfWhoeverSits(link));
        page.addAttribute("rule", Passphrases.RULE);
        page.addAttribute(
                "login",
                link.account().map(accounts::named).map(Accounts.Named::login).orElse(""));
        return "acces/invitation";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "acces/over";
    }
}
