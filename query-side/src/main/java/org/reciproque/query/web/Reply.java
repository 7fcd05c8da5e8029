package org.reciproque.query.web;

import java.util.List;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What a screen answers to a form: the page that shows the effect, or the form again with what is wrong in it. */
@Component
public final class Reply {

    private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

    private final Desk desk;

    Reply(Desk desk) {
        this.desk = desk;
    }

    /**
     * Notes all this unless the form is wrong already.
     *
     * @param place the form a refusal speaks of, by its id in the page
     * @param done what the next page says
     * @return whether it was noted; when not, the form says why
     */
    public boolean noted(
            Typed form, String place, List<? extends NetworkCommand> asked, RedirectAttributes flash, String done) {
        if (form.wrong()) {
            return false;
        }
        try {
            boolean seen = desk.send(asked);
            flash.addFlashAttribute("done", done);
            if (!seen) {
                flash.addFlashAttribute("warning", "Enregistré\u00a0; la liste se met à jour.");
            }
            return true;
        } catch (Refusal refusal) {
            form.mistake(place, refusal.sentence());
            return false;
        }
    }

    /** On to this address of ours, after a form. */
    public static ModelAndView to(String address) {
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** A page with its form, whose title says first when something is wrong. */
    public static ModelAndView page(String template, String title, Typed form) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("typed", form);
        page.addObject("title", form.wrong() ? "Erreur\u00a0: " + title : title);
        if (form.wrong()) {
            page.setStatus(UNPROCESSABLE);
        }
        return page;
    }
}
