package org.reciproque.office.parts;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Which parts need a component: by the room it stands in, since rooms were cut along the same lines. A processing group
 * belongs to one part only, since whoever holds its token reads for all of its handlers.
 */
final class WhoNeedsWhat {

    private static final Set<Part> EVERYBODY = EnumSet.allOf(Part.class);
    private static final Set<Part> DECISIONS = Set.of(Part.COMMAND_SIDE);
    private static final Set<Part> ROWS = Set.of(Part.QUERY_SIDE);
    private static final Set<Part> PAGES = Set.of(Part.SCREENS);
    private static final Set<Part> DECIDED_OR_SHOWN = Set.of(Part.COMMAND_SIDE, Part.SCREENS);
    private static final Set<Part> WHAT_ROWS_SAY = Set.of(Part.QUERY_SIDE, Part.SCREENS);

    /** The most particular first. */
    private static final Map<String, Set<Part>> ROOMS = rooms();

    private WhoNeedsWhat() {}

    private static Map<String, Set<Part>> rooms() {
        Map<String, Set<Part>> rooms = new LinkedHashMap<>();
        rooms.put("org.reciproque.command.", DECISIONS);
        rooms.put("org.reciproque.reporting.", Set.of(Part.REPORTING));
        rooms.put("org.reciproque.research.", Set.of(Part.RESEARCH_EXPORT));
        rooms.put("org.reciproque.query.readings.", PAGES);
        // Lists are built anew where their readers are, which know each other; pages ask how late they are.
        rooms.put("org.reciproque.query.rebuild.LateLists", PAGES);
        rooms.put("org.reciproque.query.rebuild.", ROWS);
        // Whoever reads facts goes past those that cannot be read.
        rooms.put("org.reciproque.query.aside.AsideDesk", ROWS);
        rooms.put("org.reciproque.query.aside.", Set.of(Part.COMMAND_SIDE, Part.QUERY_SIDE));
        // Readers, answers and pages share what they need here: it is made once somebody needs it, see PartsStart.
        rooms.put("org.reciproque.query.", WHAT_ROWS_SAY);
        for (String closing : List.of("UnusedSeats", "Seats", "AccessTraces")) {
            // Seats that served nobody are closed in the daily round, see retention.
            rooms.put("org.reciproque.office.access." + closing, DECIDED_OR_SHOWN);
        }
        rooms.put("org.reciproque.office.access.", PAGES);
        rooms.put("org.reciproque.office.movement.", PAGES);
        rooms.put("org.reciproque.office.web.", PAGES);
        rooms.put("org.reciproque.office.welcome.", PAGES);
        // What is due is asked for by commands, as a policy would.
        rooms.put("org.reciproque.office.retention.", DECISIONS);
        rooms.put("org.reciproque.office.cleaning.", ROWS);
        // Accounts go with the people who are forgotten.
        rooms.put("org.reciproque.office.security.", WHAT_ROWS_SAY);
        return rooms;
    }

    static Set<Part> of(AnnotationMetadata component) {
        if (component.hasAnnotation(Controller.class.getName())
                || component.hasAnnotation(ControllerAdvice.class.getName())) {
            return PAGES;
        }
        String name = component.getClassName();
        if (component.hasAnnotation(ProcessingGroup.class.getName()) && !name.startsWith("org.reciproque.command.")) {
            return ROWS;
        }
        return ROOMS.entrySet().stream()
                .filter(room -> name.startsWith(room.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(EVERYBODY);
    }
}
