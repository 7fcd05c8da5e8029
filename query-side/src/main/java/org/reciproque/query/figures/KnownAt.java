package org.reciproque.query.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns a cut-off into the network's own number. */
@Component
class KnownAt {

    private final JdbcClient database;

    KnownAt(JdbcClient database) {
        this.database = database;
    }

    private record Last(
            long number, @Nullable Long act, @Nullable LocalDate on) {}

    /**
     * Up to where this cut-off knows.
     *
     * @throws Refusal when the network is unknown, or has no such number yet
     */
    Known known(NetworkId network, CutOff cutOff) {
        String name = database.sql("select name from screens.network where id = ?")
                .param(network.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new Refusal("Ce réseau n’est pas connu ici."));
        long number = number(network.value(), cutOff);
        Last last = last(network.value(), number);
        return new Known(name, last.number(), Optional.ofNullable(last.act()), Optional.ofNullable(last.on()));
    }

    private long number(UUID network, CutOff cutOff) {
        if (cutOff instanceof CutOff.Number asked) {
            return existing(network, asked.value());
        }
        if (cutOff instanceof CutOff.Act asked) {
            return hasStory(network) ? afterAct(network, asked.value()) : existing(network, asked.value());
        }
        return Long.MAX_VALUE;
    }

    private long existing(UUID network, long number) {
        long highest = last(network, Long.MAX_VALUE).number();
        if (number < 1 || number > highest) {
            throw new Refusal("L’événement n° " + number + " n’existe pas : ce réseau en compte " + highest + ".");
        }
        return number;
    }

    private boolean hasStory(UUID network) {
        return database.sql("select exists (select 1 from events.network_number where network = ? and act is not null)")
                .param(network)
                .query(Boolean.class)
                .single();
    }

    private long afterAct(UUID network, long act) {
        List<Long> numbers = database.sql("select max(number) from events.network_number"
                        + " where network = ? and act <= ? having max(number) is not null")
                .param(network)
                .param(act)
                .query(Long.class)
                .list();
        if (numbers.isEmpty()) {
            throw new Refusal("L’histoire importée n’a aucun acte jusqu’au n° " + act + ".");
        }
        return numbers.get(0);
    }

    private Last last(UUID network, long number) {
        return database.sql("select n.number, (select max(a.act) from events.network_number a"
                        + " where a.network = n.network and a.number <= n.number), n.noted_on"
                        + " from events.network_number n"
                        + " where n.network = ? and n.number <= ? order by n.number desc limit 1")
                .param(network)
                .param(number)
                .query((row, i) ->
                        new Last(row.getLong(1), row.getObject(2, Long.class), row.getObject(3, LocalDate.class)))
                .optional()
                .orElse(new Last(0, null, null));
    }
}
