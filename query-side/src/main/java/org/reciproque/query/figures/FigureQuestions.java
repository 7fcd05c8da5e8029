package org.reciproque.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.base.Theme;
import org.reciproque.api.figures.FiguresAnswer;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskKnownSpan;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.figures.KeyFigures;
import org.reciproque.api.figures.KeyFigures.Meetings;
import org.reciproque.api.figures.Known;
import org.reciproque.api.figures.KnownSpan;
import org.reciproque.api.figures.ThemeFigures;
import org.reciproque.api.figures.ThemeFigures.Count;
import org.reciproque.api.figures.ThemeFiguresAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the figures of a network are. The questions themselves are the files under {@code sql/figures}. */
@Component
class FigureQuestions {

    private final JdbcClient database;
    private final KnownAt knownAt;
    private final String keyFigures = SqlFile.read("figures/known.sql") + SqlFile.read("figures/key-figures.sql");
    private final String themeFigures = SqlFile.read("figures/theme-figures.sql");

    FigureQuestions(JdbcClient database, KnownAt knownAt) {
        this.database = database;
        this.knownAt = knownAt;
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public FiguresAnswer answer(AskFigures query) {
        Known known = knownAt.known(query.network(), query.cutOff());
        List<KeyFigures> figures = new ArrayList<>();
        for (Period period : query.periods()) {
            figures.add(ask(keyFigures, query.network(), period, known.number())
                    .query((row, i) -> keyFigures(period, row))
                    .single());
        }
        return new FiguresAnswer(known, figures);
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public ThemeFiguresAnswer answer(AskThemeFigures query) {
        Known known = knownAt.known(query.network(), query.cutOff());
        List<ThemeFigures> byTheme = new ArrayList<>();
        List<ThemeFigures> whole = new ArrayList<>();
        String inOrder = themeFigures + " order by theme collate screens.french nulls last";
        for (Period period : query.periods()) {
            ask(inOrder, query.network(), period, known.number())
                    .query((row, i) -> (row.getBoolean("whole") ? whole : byTheme).add(themeFigures(period, row)))
                    .list();
        }
        return new ThemeFiguresAnswer(known, byTheme, whole);
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public KnownSpan answer(AskKnownSpan query) {
        Known known = knownAt.known(query.network(), query.cutOff());
        Optional<Period> span = database.sql("select min(day), max(day) from screens.fact where network = ?"
                        + " and known_from <= ? and (known_until is null or known_until > ?)"
                        + " and kind in ('OFFER', 'DEMAND', 'MEETING', 'SESSION', 'BILAN', 'ECHANGE_END', 'MEMBERSHIP')"
                        + " having min(day) is not null")
                .param(query.network().value())
                .param(known.number())
                .param(known.number())
                .query((row, i) -> new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
        return new KnownSpan(known, span);
    }

    private StatementSpec ask(String sql, NetworkId network, Period period, long number) {
        return database.sql(sql)
                .param("network", network.value())
                .param("number", number)
                .param("first", period.first())
                .param("last", period.last());
    }

    private static KeyFigures keyFigures(Period period, ResultSet row) throws SQLException {
        return new KeyFigures(
                period,
                row.getInt("active_participants"),
                row.getInt("members"),
                row.getInt("newcomers"),
                row.getInt("offers_made"),
                row.getInt("open_offers"),
                row.getInt("demands_expressed"),
                row.getInt("open_demands"),
                new Meetings(row.getInt("meetings_agreed"), row.getInt("meetings_later"), row.getInt("meetings_no")),
                row.getInt("echanges_lived"),
                row.getInt("sessions"),
                row.getInt("attendances"),
                row.getInt("both_roles"),
                row.getInt("bilans"),
                row.getInt("echanges_ended"));
    }

    private static ThemeFigures themeFigures(Period period, ResultSet row) throws SQLException {
        return new ThemeFigures(
                period,
                Optional.ofNullable(row.getString("theme")).map(Theme::new),
                count(row, "offers_made"),
                count(row, "demands_expressed"),
                count(row, "meetings_agreed"),
                count(row, "meetings_later"),
                count(row, "meetings_no"),
                count(row, "echanges_lived"),
                count(row, "sessions"),
                count(row, "attendances"),
                row.getInt("active_people"),
                row.getInt("both_roles"));
    }

    private static Count count(ResultSet row, String column) throws SQLException {
        return new Count(row.getInt(column), row.getInt(column + "_people"));
    }
}
