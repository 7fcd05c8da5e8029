package org.reciproque.query.register;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.query.register.KindOfData.HowLong;
import org.reciproque.query.retention.Retentions;
import org.reciproque.query.retention.Retentions.Chosen;
import org.springframework.stereotype.Component;

/** Each kind of data with how long this network keeps it, as it chose. */
@Component
public class Register {

    private final Retentions retentions;

    Register(Retentions retentions) {
        this.retentions = retentions;
    }

    /** One line of the register. */
    public record Entry(KindOfData kind, String howLong) {}

    public List<Entry> of(NetworkId network) {
        return entries(retentions.of(network).stream().map(Chosen::retention).toList());
    }

    /** As long as a network says nothing. */
    static List<Entry> usual() {
        return entries(
                Arrays.stream(RetentionKind.values()).map(Retention::usual).toList());
    }

    private static List<Entry> entries(List<Retention> retentions) {
        return Arrays.stream(KindOfData.values())
                .map(kind -> new Entry(kind, sentence(kind.howLong(), retentions)))
                .toList();
    }

    private static String sentence(HowLong howLong, List<Retention> retentions) {
        if (howLong.kinds().isEmpty()) {
            return howLong.sentence();
        }
        List<Retention> chosen = retentions.stream()
                .filter(retention -> howLong.kinds().contains(retention.kind()))
                .toList();
        if (chosen.stream().map(Retention::automatic).distinct().count() > 1) {
            return chosen.stream().map(one -> sentence(List.of(one))).collect(Collectors.joining(" "));
        }
        return sentence(chosen);
    }

    /** « 12 mois après leur départ, ou … ; ensuite, l’équipe décide » : all of them end alike. */
    private static String sentence(List<Retention> alike) {
        return alike.stream()
                        .map(one -> one.months() + "\u00a0mois " + one.kind().after())
                        .collect(Collectors.joining(", ou "))
                + "\u00a0; ensuite, "
                + (alike.get(0).automatic()
                        ? "annoncé " + Retention.NOTICE_DAYS + "\u00a0jours avant, c’est effacé sans redemander."
                        : "l’équipe décide d’effacer, ou de garder un an de plus en disant pourquoi.");
    }
}
