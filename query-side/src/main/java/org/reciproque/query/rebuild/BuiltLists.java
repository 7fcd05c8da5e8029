package org.reciproque.query.rebuild;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.reciproque.api.base.Refusal;
import org.reciproque.query.rows.Rebuildable;
import org.springframework.stereotype.Component;

/** Every list that can be built anew, one a processing group. */
@Component
class BuiltLists {

    private final List<BuiltList> all;

    BuiltLists(List<Rebuildable> projections) {
        this.all = projections.stream()
                .map(projection -> new BuiltList(group(projection), projection))
                .sorted(Comparator.comparing(BuiltList::inWords))
                .toList();
    }

    private static String group(Rebuildable projection) {
        return projection.getClass().getAnnotation(ProcessingGroup.class).value();
    }

    List<BuiltList> all() {
        return all;
    }

    Optional<BuiltList> named(String name) {
        return all.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /**
     * Those of these names; all when there is none.
     *
     * @throws Refusal when one is unknown, or when none is built here
     */
    List<BuiltList> named(Collection<String> names) {
        if (all.isEmpty()) {
            throw new Refusal("Cette application ne construit aucune liste\u00a0: demandez-le à celle qui lit les faits"
                    + " (query-side).");
        }
        if (names.isEmpty()) {
            return all;
        }
        return new TreeSet<>(names)
                .stream()
                        .map(name -> named(name).orElseThrow(() -> unknown(name)))
                        .toList();
    }

    private Refusal unknown(String name) {
        return new Refusal("Il n’y a pas de liste «\u00a0" + name + "\u00a0». Les listes\u00a0: "
                + all.stream()
                        .map(list -> list.name() + " (" + list.inWords() + ")")
                        .collect(Collectors.joining(", "))
                + ".");
    }
}
