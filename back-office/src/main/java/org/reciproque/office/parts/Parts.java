package org.reciproque.office.parts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.reciproque.api.base.Refusal;
import org.springframework.core.env.Environment;

/** What this application is there for. */
public record Parts(Set<Part> here) {

    /** Setting that names them, with commas between; all of them when it is empty. */
    public static final String SETTING = "reciproque.parts";

    private static final Parts WHOLE = new Parts(EnumSet.allOf(Part.class));

    public Parts {
        here = Set.copyOf(here);
    }

    /**
     * As the settings say.
     *
     * @throws Refusal for a part that does not exist, and for parts which could not reach the others
     */
    public static Parts of(Environment settings) {
        String said = settings.getProperty(SETTING, "").strip();
        if (said.isEmpty()) {
            return WHOLE;
        }
        Parts parts = new Parts(Arrays.stream(said.split(","))
                .map(String::strip)
                .map(Parts::named)
                .collect(Collectors.toSet()));
        if (!parts.isWhole()) {
            parts.refuseAlone(settings);
        }
        return parts;
    }

    private static Part named(String word) {
        return Arrays.stream(Part.values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("«\u00a0" + word
                        + "\u00a0» n’est pas une partie de Réciproque (RECIPROQUE_PARTS)\u00a0: "
                        + Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", ")) + "."));
    }

    private void refuseAlone(Environment settings) {
        if (!settings.getProperty("axon.axonserver.enabled", Boolean.class, false)) {
            throw new Refusal("Des parties côte à côte se parlent par Axon Server\u00a0: démarrez chacune avec"
                    + " SPRING_PROFILES_ACTIVE=axonserver, ou retirez RECIPROQUE_PARTS.");
        }
        if (settings.getProperty("spring.datasource.url", "").isBlank()) {
            throw new Refusal("Des parties côte à côte ont besoin d’un PostgreSQL commun\u00a0: donnez son adresse dans"
                    + " SPRING_DATASOURCE_URL, ou retirez RECIPROQUE_PARTS.");
        }
    }

    public boolean isWhole() {
        return here.size() == Part.values().length;
    }

    public boolean have(Part part) {
        return here.contains(part);
    }

    /** Whether some of these are here. */
    boolean haveAny(Set<Part> parts) {
        return parts.stream().anyMatch(here::contains);
    }

    /** In the order of a note's way. */
    public String words() {
        return Arrays.stream(Part.values())
                .filter(here::contains)
                .map(Part::word)
                .collect(Collectors.joining(", "));
    }
}
