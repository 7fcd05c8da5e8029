package org.reciproque.query.retention;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.RetentionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long a network keeps each kind of data: what it chose, or else what is usual. */
@Component
public class Retentions {

    private final JdbcClient database;

    Retentions(JdbcClient database) {
        this.database = database;
    }

    /**
     * One kind of data.
     *
     * @param chosenOn null as long as the network chose nothing
     */
    public record Chosen(Retention retention, @Nullable LocalDate chosenOn) {

        public RetentionKind kind() {
            return retention.kind();
        }
    }

    /** Every kind, in the order of the screen. */
    public List<Chosen> of(NetworkId network) {
        Map<RetentionKind, Chosen> chosen = database
                .sql("select kind, months, automatic, chosen_on from screens.retention where network = ?")
                .param(network.value())
                .query((row, i) -> new Chosen(
                        new Retention(RetentionKind.valueOf(row.getString(1)), row.getInt(2), row.getBoolean(3)),
                        row.getObject(4, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Chosen::kind, Function.identity()));
        return Arrays.stream(RetentionKind.values())
                .map(kind -> chosen.getOrDefault(kind, new Chosen(Retention.usual(kind), null)))
                .toList();
    }
}
