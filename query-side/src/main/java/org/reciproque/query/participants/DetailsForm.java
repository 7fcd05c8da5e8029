package org.reciproque.query.participants;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.Gender;
import org.reciproque.api.participant.ParticipantCommand.NameGuardian;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.query.web.Reply;
import org.reciproque.query.web.Typed;
import org.springframework.web.servlet.ModelAndView;

/** What somebody says of themselves, typed in a form, at their welcome and afterwards. */
final class DetailsForm {

    private DetailsForm() {}

    static void check(Typed form, AskedOfSelf asked) {
        if (form.said("name").isEmpty()) {
            form.mistake("name", "Écrivez au moins un prénom.");
        }
        if (form.said("area").isEmpty()) {
            asked.areaMissing().ifPresent(sentence -> form.mistake("area", sentence));
        }
        // Under fifteen, a parent agrees with them (article 45 of the law of 6 January 1978, as amended in 2018).
        if (form.text("ageBand").equals(AgeBand.UNDER_15.name())
                && form.said("guardian").isEmpty()) {
            form.mistake("guardian", "Écrivez qui répond pour cet enfant\u00a0: un parent ou un tuteur.");
        }
        form.said("email")
                .filter(mail -> !mail.matches("[^@\\s]+@[^@\\s]+"))
                .ifPresent(
                        mail -> form.mistake("email", "Une adresse de courriel s’écrit ainsi\u00a0: nom@exemple.fr."));
    }

    static Details details(Typed form, ParticipantId person, Noted noted) {
        Speaker they = person.asSpeaker();
        return new Details(
                form.words("name", they, noted.note()),
                form.words("knownAs", they, noted.note()),
                form.words("phone", they, noted.note()),
                form.words("email", they, noted.note()),
                form.words("address", they, noted.note()),
                form.words("availability", they, noted.note()),
                form.words("howTheyCame", they, noted.note()),
                new CoarseFacts(
                        chosen(AgeBand.values(), form.text("ageBand")),
                        chosen(Gender.values(), form.text("gender")),
                        form.said("area")));
    }

    /** Who answers for them, where it was typed and is not what is known already. */
    static Optional<NameGuardian> guardian(
            Typed form, ParticipantId person, Noted noted, @Nullable ParticipantRecord known) {
        boolean same = known != null
                && form.text("guardian").equals(Objects.requireNonNullElse(known.guardian(), ""))
                && form.text("guardianContact").equals(Objects.requireNonNullElse(known.guardianContact(), ""));
        return same
                ? Optional.empty()
                : form.words("guardian", person.asSpeaker(), noted.note())
                        .map(name -> new NameGuardian(
                                person, noted, name, form.words("guardianContact", person.asSpeaker(), noted.note())));
    }

    /** The page that shows these fields. */
    static ModelAndView page(String template, String title, Typed form, AskedOfSelf asked) {
        ModelAndView page = Reply.page(template, title, form);
        page.addObject("asked", asked);
        page.addObject("ages", AgeBand.values());
        page.addObject("genders", Gender.values());
        return page;
    }

    /** What is known stays until somebody types something else; a field that was not shown was not emptied. */
    static Typed keeping(ParticipantRecord known, Typed form) {
        return form.unless("name", known.name())
                .unless("knownAs", known.knownAs())
                .unless("phone", known.phone())
                .unless("email", known.email())
                .unless("address", known.address())
                .unless("availability", known.availability())
                .unless("howTheyCame", known.howTheyCame())
                .unless("guardian", known.guardian())
                .unless("guardianContact", known.guardianContact())
                .unless("ageBand", known.ageBand())
                .unless("gender", known.gender())
                .unless("area", known.area());
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
