package org.reciproque.query.participants;

import java.util.Arrays;
import java.util.Optional;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Speaker;
import org.reciproque.api.participant.AgeBand;
import org.reciproque.api.participant.CoarseFacts;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.Gender;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.query.web.Typed;

/** What somebody says of themselves, typed in a form. Only the name is asked for. */
final class DetailsForm {

    private DetailsForm() {}

    static void check(Typed form) {
        if (form.said("name").isEmpty()) {
            form.mistake("name", "Écrivez au moins un prénom.");
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

    /** Shows what is known until somebody types something else. */
    static Typed of(ParticipantRecord known) {
        return Typed.blank()
                .unless("name", known.name())
                .unless("knownAs", known.knownAs())
                .unless("phone", known.phone())
                .unless("email", known.email())
                .unless("address", known.address())
                .unless("availability", known.availability())
                .unless("howTheyCame", known.howTheyCame())
                .unless("ageBand", known.ageBand())
                .unless("gender", known.gender())
                .unless("area", known.area());
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }
}
