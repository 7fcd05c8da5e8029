package org.reciproque.query.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingCommand.AddTheme;
import org.reciproque.api.network.FoundingCommand.ChangeSettings;
import org.reciproque.api.network.FoundingCommand.RetireTheme;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.api.seat.Seat;
import org.reciproque.query.journal.Journal;
import org.reciproque.query.web.Desk;
import org.reciproque.query.web.NotFound;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the network works, and its list of themes. */
@Controller
class SettingsScreen {

    private static final int LONGEST_RHYTHM = 366;

    private final NetworkCards networks;
    private final ListedThemes themes;
    private final Journal journal;
    private final Desk desk;
    private final Reply reply;

    SettingsScreen(NetworkCards networks, ListedThemes themes, Journal journal, Desk desk, Reply reply) {
        this.networks = networks;
        this.themes = themes;
        this.journal = journal;
        this.desk = desk;
        this.reply = reply;
    }

    @GetMapping("/reseau")
    ModelAndView show(Seat seat) {
        return page(seat, Typed.blank());
    }

    @PostMapping("/reseau/reglages")
    ModelAndView settings(Seat seat, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        NetworkForm chosen = chosen(NetworkForm.class, form.text("form"));
        Optional<String> host =
                form.said("host").filter(typed -> chosen.hostLabel().isPresent());
        if (host.isEmpty()) {
            chosen.hostMissing().ifPresent(sentence -> form.mistake("host", sentence));
        }
        Optional<Integer> rhythm = form.number("rhythm", LONGEST_RHYTHM);
        if (rhythm.isEmpty()) {
            form.mistake("rhythm", "Dites tous les combien de jours vous tenez un repérage.");
        }
        if (form.wrong() || rhythm.isEmpty()) {
            return page(seat, form);
        }
        NetworkSettings settings = new NetworkSettings(
                chosen,
                chosen(NetworkWord.class, form.text("word")),
                host,
                form.ticked("services", "true"),
                rhythm.get());
        var asked = new ChangeSettings(seat.network(), desk.note(seat, form.key(), "settings", desk.today()), settings);
        boolean noted = reply.noted(form, "form", List.of(asked), flash, "Les réglages sont enregistrés.");
        return noted ? Reply.to("/reseau") : page(seat, form);
    }

    @PostMapping("/reseau/themes")
    ModelAndView add(Seat seat, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        if (form.said("theme").isEmpty()) {
            form.mistake("theme", "Écrivez le nom du thème.");
            return page(seat, form);
        }
        var asked = new AddTheme(
                seat.network(), desk.note(seat, form.key(), "theme", desk.today()), new Theme(form.text("theme")));
        boolean noted = reply.noted(form, "theme", List.of(asked), flash, "Le thème est dans la liste.");
        return noted ? Reply.to("/reseau") : page(seat, form);
    }

    @PostMapping("/reseau/themes/retirer")
    ModelAndView retire(Seat seat, @RequestParam MultiValueMap<String, String> posted, RedirectAttributes flash) {
        Typed form = Typed.posted(posted);
        String name = form.said("retired").orElseThrow(NotFound::new);
        var asked = new RetireTheme(
                seat.network(), desk.note(seat, form.key(), "retire/" + name, desk.today()), new Theme(name));
        boolean noted = reply.noted(form, "themes", List.of(asked), flash, "Le thème n’est plus dans la liste.");
        return noted ? Reply.to("/reseau") : page(seat, form);
    }

    private ModelAndView page(Seat seat, Typed form) {
        UUID network = seat.network().value();
        NetworkSettings now = networks.of(seat.network()).settings();
        form.unless("form", now.form().name())
                .unless("word", now.word().name())
                .unless("host", now.host().orElse(null))
                .unless("rhythm", now.daysBetweenReperages());
        if (!form.posted() && now.servicesAdmitted()) {
            form.unless("services", "true");
        }
        ModelAndView page = Reply.page("network/settings", "Le réseau", form);
        page.addObject("themes", themes.standing(network));
        page.addObject("forms", NetworkForm.values());
        page.addObject("words", NetworkWord.values());
        page.addObject("traces", journal.about(seat.network(), network));
        return page;
    }

    private static <E extends Enum<E>> E chosen(Class<E> kind, String name) {
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new NotFound();
    }
}
