package org.reciproque.office.rights;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Words;
import org.reciproque.api.bilan.BilanHistory;
import org.reciproque.api.echange.EchangeHistory;
import org.reciproque.api.gathering.GatheringHistory;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory;
import org.reciproque.api.network.FoundingHistory;
import org.reciproque.api.participant.ParticipantHistory;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.savoir.DemandHistory;
import org.reciproque.api.savoir.OfferHistory;
import org.reciproque.api.story.StoryHistory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every place in an event where words can stand: as the types say, and as stored events have it. */
final class KindsOfWords {

    private KindsOfWords() {}

    /** {@code OfferMade/fiche/more}: all but why somebody was erased, which whoever erases says. */
    static Set<String> ofAPerson() {
        Set<String> kinds = new TreeSet<>();
        Stream.of(
                        FoundingHistory.class,
                        ParticipantHistory.class,
                        GatheringHistory.class,
                        OfferHistory.class,
                        DemandHistory.class,
                        MiseEnRelationHistory.class,
                        EchangeHistory.class,
                        BilanHistory.class,
                        StoryHistory.class,
                        NoteCorrected.class)
                .flatMap(KindsOfWords::records)
                .filter(type -> type != ParticipantForgotten.class)
                .forEach(type -> add(kinds, type.getSimpleName(), type));
        return kinds;
    }

    /** Those of these people in one stored event. */
    static Set<String> in(String type, String json, Set<String> people) {
        Set<String> kinds = new TreeSet<>();
        add(kinds, type.replaceFirst(".*[.$]", ""), JsonMapper.shared().readTree(json), people);
        return kinds;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(KindsOfWords::records)
                : Stream.of(type);
    }

    private static void add(Set<String> kinds, String path, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            add(kinds, path, generic.getActualTypeArguments()[0]);
        } else if (type == Words.class) {
            kinds.add(path);
        } else if (type == Correction.class) {
            records(Correction.class).forEach(right -> add(kinds, path, right));
        } else if (type instanceof Class<?> some && some.isRecord()) {
            for (RecordComponent component : some.getRecordComponents()) {
                add(kinds, path + "/" + component.getName(), component.getGenericType());
            }
        }
    }

    private static void add(Set<String> kinds, String path, JsonNode node, Set<String> people) {
        if (node.has("sealed")) {
            if (people.stream().anyMatch(node.get("whose").toString()::contains)) {
                kinds.add(path);
            }
            return;
        }
        node.propertyNames().forEach(name -> add(kinds, path + "/" + name, node.get(name), people));
    }
}
