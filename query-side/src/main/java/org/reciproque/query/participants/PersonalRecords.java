package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.network.NetworkCard;
import org.springframework.stereotype.Component;

/** Gathers what is kept about one person, from the places where it is shown. */
@Component
class PersonalRecords {

    private final KeptFacts facts;
    private final TextsAbout texts;
    private final ParticipantLife life;

    PersonalRecords(KeptFacts facts, TextsAbout texts, ParticipantLife life) {
        this.facts = facts;
        this.texts = texts;
        this.life = life;
    }

    PersonalRecord of(NetworkId network, NetworkCard card, ParticipantRecord person, LocalDate today) {
        Map<KindOfData, List<KeptItem>> kept = new EnumMap<>(KindOfData.class);
        UUID id = person.id();
        NotedBy details = facts.details(network, id);
        kept.put(KindOfData.IDENTITY, identity(person, details));
        kept.put(
                KindOfData.CONTACT,
                said(details, "Téléphone", person.phone(), "Courriel", person.email(), "Adresse", person.address()));
        NotedBy guardian = facts.guardian(network, id);
        kept.put(
                KindOfData.GUARDIAN,
                said(guardian, "Nom", person.guardian(), "Comment la joindre", person.guardianContact()));
        kept.put(
                KindOfData.COARSE,
                said(
                        details,
                        "Âge",
                        person.ageLabel(),
                        "Genre",
                        person.genderLabel(),
                        card.form().area(),
                        person.area()));
        kept.put(KindOfData.CHOICES, facts.consents(network, id));
        kept.put(KindOfData.MEMBERSHIPS, facts.memberships(network, id, card.form()));
        kept.put(KindOfData.SAVOIRS, facts.sheets(network, id));
        kept.put(KindOfData.MEETINGS, meetings(network, id));
        kept.put(KindOfData.PRESENCES, facts.presences(network, id));
        kept.put(
                KindOfData.WORDS,
                texts.saidBy(network, id).stream()
                        .map(text -> new KeptItem("Dans " + text.where(), text.text(), null, null, null))
                        .toList());
        return new PersonalRecord(card.shortName(), person.shown(), today, kept);
    }

    private static List<KeptItem> identity(ParticipantRecord person, NotedBy details) {
        List<KeptItem> items = new ArrayList<>(said(
                details,
                "Nom",
                person.name(),
                "Alias",
                person.knownAs(),
                "Disponible",
                person.availability(),
                "Comment elle a connu le réseau",
                person.howTheyCame()));
        items.add(new KeptItem("Accueil", null, person.welcomedOn(), null, null));
        if (person.leftOn() != null) {
            items.add(new KeptItem("Départ", null, person.leftOn(), null, null));
        }
        return items;
    }

    private List<KeptItem> meetings(NetworkId network, UUID person) {
        List<KeptItem> items = new ArrayList<>();
        life.meetings(network, person)
                .forEach(line -> items.add(new KeptItem(
                        "Mise en relation", line.label() + " (" + line.state() + ")", line.day(), null, null)));
        life.echanges(network, person)
                .forEach(line -> items.add(
                        new KeptItem("Échange", line.label() + " (" + line.state() + ")", line.day(), null, null)));
        return items;
    }

    /**
     * @param said names and texts in turn; what was not said is left out
     */
    private static List<KeptItem> said(NotedBy noted, @Nullable String... said) {
        List<KeptItem> items = new ArrayList<>();
        for (int i = 0; i < said.length; i += 2) {
            String what = said[i];
            String text = said[i + 1];
            if (what != null && text != null) {
                items.add(new KeptItem(what, text, null, noted.who(), noted.on()));
            }
        }
        return items;
    }
}
