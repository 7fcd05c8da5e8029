package org.reciproque.office.access;

import jakarta.servlet.http.HttpServletRequest;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.Delays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A forgotten passphrase. Whether somebody exists is told neither by a sentence nor by the time it takes. */
@Controller
class ForgottenScreen {

    private final Post post;
    private final Accounts accounts;
    private final Links links;
    private final Delays delays;

    ForgottenScreen(Post post, Accounts accounts, Links links, Delays delays) {
        this.post = post;
        this.accounts = accounts;
        this.links = links;
        this.delays = delays;
    }

    @GetMapping("/phrase-oubliee")
    String ask(Model page) {
        page.addAttribute("mails", post.works());
        return "acces/forgotten";
    }

    @PostMapping("/phrase-oubliee")
    String write(@RequestParam(defaultValue = "") String login, HttpServletRequest request, RedirectAttributes after) {
        String address = request.getRemoteAddr();
        if (post.works()) {
            post.afterwards(() -> writeTo(login.strip(), address));
        }
        after.addFlashAttribute(
                "done",
                "Si cet identifiant est un courriel connu et vérifié ici, un lien vient d’y être envoyé. Il sert une fois, dans l’heure.");
        return "redirect:/phrase-oubliee";
    }

    private void writeTo(String login, String address) {
        if (!login.contains("@") || delays.tryOf("oubli " + login, "oubli " + address) > 0) {
            return;
        }
        accounts.whoMaySignIn(login)
                .filter(who -> accounts.mailProven(who.account()))
                .ifPresent(who -> post.send(
                        who.login(),
                        Letters.FORGOTTEN,
                        Letters.forgotten(post.link(links.toRenewByMail(who.account())))));
    }
}
