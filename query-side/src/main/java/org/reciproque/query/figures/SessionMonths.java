package org.reciproque.query.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sessions were held in each month, by the same question as the figure. */
@Component
class SessionMonths {

    private final JdbcClient database;
    private final String byMonth = SqlFile.read("figures/known.sql") + SqlFile.read("figures/sessions-by-month.sql");

    SessionMonths(JdbcClient database) {
        this.database = database;
    }

    /** Months without a session are not in the map. */
    Map<YearMonth, Integer> of(NetworkId network, Period period, long number) {
        Map<YearMonth, Integer> months = new HashMap<>();
        database.sql(byMonth)
                .param("network", network.value())
                .param("number", number)
                .param("first", period.first())
                .param("last", period.last())
                .query((row, i) ->
                        months.put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("sessions")))
                .list();
        return months;
    }
}
