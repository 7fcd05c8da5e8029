package org.reciproque.command.story;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.EchangeSessionId;
import org.reciproque.api.gathering.GatheringId;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandId;
import org.reciproque.api.savoir.OfferId;

/**
 * What the references of a story name: people and things that a line of the file introduces, before or after the line
 * which names them, or that an earlier import of the network did. An id is derived from the network and the reference,
 * so that a reference means the same person or thing in every story of one network.
 */
final class Things {

    /** The kinds of things a reference may name. */
    enum Kind {
        PERSON("l’arrivée"),
        GATHERING("le repérage"),
        OFFER("l’offre"),
        DEMAND("la demande"),
        MISE_EN_RELATION("la mise en relation"),
        ECHANGE("l’échange"),
        SESSION("la séance"),
        BILAN("le bilan");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        private Object id(NetworkId network, String name) {
            return switch (this) {
                case PERSON -> ParticipantId.of(network, name);
                case GATHERING -> GatheringId.of(network, name);
                case OFFER -> OfferId.of(network, name);
                case DEMAND -> DemandId.of(network, name);
                case MISE_EN_RELATION -> MiseEnRelationId.of(network, name);
                case ECHANGE -> EchangeId.of(network, name);
                case SESSION -> EchangeSessionId.of(network, name);
                case BILAN -> BilanId.of(network, name);
            };
        }
    }

    /**
     * @param name the name its id is derived from
     * @param announced false as long as only another line of the same thing named it
     */
    private record Thing(Kind kind, String name, int line, boolean announced) {}

    private final Before before;
    private final Map<String, Thing> things = new HashMap<>();

    Things(Before before) {
        this.before = before;
    }

    /** Remember what this line introduces, if it does. */
    void meet(Row row) {
        row.act().ifPresent(act -> {
            switch (act) {
                case ARRIVEE -> introduce(row, Kind.PERSON, row.maybe(Column.PERSONNES));
                case REPERAGE -> introduce(row, Kind.GATHERING, Optional.empty());
                case OFFRE -> introduce(row, Kind.OFFER, Optional.empty());
                case DEMANDE -> introduce(row, Kind.DEMAND, Optional.empty());
                case MISE_EN_RELATION -> introduce(row, Kind.MISE_EN_RELATION, row.maybe(Column.MER));
                case ECHANGE_CONVENU -> introduce(row, Kind.ECHANGE, row.maybe(Column.ECHANGE));
                case SEANCE -> introduce(row, Kind.SESSION, Optional.empty());
                case BILAN -> introduce(row, Kind.BILAN, Optional.empty());
                default -> {}
            }
        });
    }

    private void introduce(Row row, Kind kind, Optional<String> otherName) {
        String ref = row.maybe(Column.REF).or(() -> otherName).orElseGet(() -> row.required(Column.REF));
        if (ref.isEmpty()) {
            return;
        }
        String name = otherName.orElse(ref);
        Thing already = things.get(ref);
        boolean samePersonAgain = kind == Kind.PERSON && already != null && already.kind == kind;
        boolean namedByAnother = already != null && already.kind == kind && !already.announced;
        if (already != null && !samePersonAgain && !namedByAnother) {
            row.wrong(Column.REF, ref, "désigne déjà " + already.kind.label + " de la ligne " + already.line);
            return;
        }
        things.put(ref, new Thing(kind, name, row.line(), true));
        Thing other = things.putIfAbsent(name, new Thing(kind, name, row.line(), false));
        if (other != null && other.kind != kind) {
            row.wrong(Column.REF, name, "désigne déjà " + other.kind.label + " de la ligne " + other.line);
        }
    }

    ParticipantId person(Row row, Column column, String code) {
        return ParticipantId.of(before.network(), named(row, column, code, Kind.PERSON));
    }

    Set<ParticipantId> people(Row row, Column column) {
        Set<ParticipantId> people = new LinkedHashSet<>();
        row.codes(column).forEach(code -> people.add(person(row, column, code)));
        return people;
    }

    GatheringId gathering(Row row) {
        return GatheringId.of(before.network(), row.text(Column.REF));
    }

    OfferId offer(Row row, Column column, String ref) {
        return OfferId.of(before.network(), named(row, column, ref, Kind.OFFER));
    }

    DemandId demand(Row row, Column column, String ref) {
        return DemandId.of(before.network(), named(row, column, ref, Kind.DEMAND));
    }

    MiseEnRelationId miseEnRelation(Row row, Column column, String ref) {
        return MiseEnRelationId.of(before.network(), named(row, column, ref, Kind.MISE_EN_RELATION));
    }

    EchangeId echange(Row row, Column column, String ref) {
        return EchangeId.of(before.network(), named(row, column, ref, Kind.ECHANGE));
    }

    EchangeSessionId session(Row row) {
        return EchangeSessionId.of(before.network(), row.text(Column.REF));
    }

    BilanId bilan(Row row) {
        return BilanId.of(before.network(), row.text(Column.REF));
    }

    /** Whether this reference names an offer; judged by what introduced it, never by its first letter. */
    boolean isOffer(String ref) {
        Thing thing = things.get(ref);
        return thing == null ? isKnown(Kind.OFFER, ref) : thing.kind == Kind.OFFER;
    }

    /** Whether something happened before the story to the thing of this name. */
    boolean isKnown(Kind kind, String name) {
        return before.knows().test(kind.id(before.network(), name).toString());
    }

    private String named(Row row, Column column, String ref, Kind kind) {
        Thing thing = things.get(ref);
        if (thing != null && thing.kind == kind) {
            return thing.name;
        }
        boolean alreadySaid = column == Column.REF && !row.faults().isEmpty();
        if (thing != null && !alreadySaid) {
            row.wrong(
                    column,
                    ref,
                    "n’est pas ce qu’il faut ici\u00a0: c’est " + thing.kind.label + " de la ligne " + thing.line);
        } else if (thing == null && !ref.isEmpty() && !isKnown(kind, ref)) {
            String link = kind == Kind.PERSON ? " de " : " ";
            row.wrongly(
                    column,
                    kind.label + link + French.quoted(ref)
                            + " n’est dans aucune ligne du fichier, ni dans un import précédent");
        }
        return ref;
    }
}
