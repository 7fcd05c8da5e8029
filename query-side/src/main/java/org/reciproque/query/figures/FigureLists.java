package org.reciproque.query.figures;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.figures.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The list behind each figure: the same question to the same table, so that it is always as long as the figure says. */
@Component
class FigureLists {

    private final JdbcClient database;
    private final String named = sql("list-named.sql");
    private final String withoutNames = sql("list-without-names.sql");

    FigureLists(JdbcClient database) {
        this.database = database;
    }

    /** Which list, up to which number of the network. */
    record Question(NetworkId network, Figure figure, Period period, long number) {}

    /** Rows with names, for animators. */
    List<ListedRow> named(Question question, int from, int rows) {
        return ask(named, question, from, rows)
                .query((row, i) -> new ListedRow(
                        row.getString("kind"),
                        row.getObject("thing", UUID.class),
                        row.getObject("echange", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("theme"),
                        row.getString("outcome"),
                        row.getString("label"),
                        names(row)))
                .list();
    }

    /** Days, themes and kinds only: nobody can be recognised by name, and a list of people is empty. */
    List<ListedRow> withoutNames(Question question, int from, int rows) {
        return ask(withoutNames, question, from, rows)
                .query((row, i) -> new ListedRow(
                        row.getString("kind"),
                        null,
                        null,
                        row.getObject("day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getString("theme"),
                        row.getString("outcome"),
                        null,
                        List.of()))
                .list();
    }

    private StatementSpec ask(String sql, Question question, int from, int rows) {
        return database.sql(sql)
                .param("network", question.network().value())
                .param("number", question.number())
                .param("first", question.period().first())
                .param("last", question.period().last())
                .param("figure", question.figure().name())
                .param("from", from)
                .param("rows", rows);
    }

    private static List<String> names(ResultSet row) throws SQLException {
        Array names = row.getArray("names");
        return List.of((String[]) names.getArray());
    }

    private static String sql(String last) {
        return SqlFile.read("figures/known.sql") + SqlFile.read("figures/lists.sql") + SqlFile.read("figures/" + last);
    }
}
