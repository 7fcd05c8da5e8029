package org.reciproque.query.echanges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.query.echanges.AgendaEntry.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the agenda. Plain SQL: one list in the order of days, made of the records of five screens. */
@Component
class AgendaEntries {

    private static final String BETWEEN = """
            select s.day, s.planned_at as at, 'SESSION' as kind, coalesce(e.about, 'Séance') as title,
                   s.planned_place as place, s.state, s.id as thing
            from screens.session_sheet s left join screens.echange_sheet e on e.id = s.echange
            where s.network = :network and (s.planned_on between :first and :last or s.held_on between :first and :last)
              and s.day between :first and :last
            union all
            select m.planned_on, m.planned_at, 'MEETING', coalesce(m.about, 'Mise en relation'), m.planned_place,
                   'PLANNED', m.id
            from screens.mise_en_relation_sheet m
            where m.network = :network and m.planned_on between :first and :last and m.stage = 'PLANNED'
            union all
            select m.held_on, null, 'MEETING', coalesce(m.about, 'Mise en relation'), null, 'HELD', m.id
            from screens.mise_en_relation_sheet m
            where m.network = :network and m.held_on between :first and :last
            union all
            select coalesce(g.held_on, g.planned_on), g.planned_at, 'GATHERING', g.kind, g.planned_place,
                   case when g.held_on is null then 'PLANNED' else 'HELD' end, g.id
            from screens.gathering_now g
            where g.network = :network and coalesce(g.held_on, g.planned_on) between :first and :last
            union all
            select e.bilan_on, null, 'BILAN', e.about, null, 'PLANNED', e.id
            from screens.echange_sheet e
            where e.network = :network and e.bilan_on between :first and :last and e.bilan_held_on is null
            union all
            select b.day, null, 'BILAN', coalesce(e.about, 'Échange'), null, 'HELD', e.id
            from screens.bilan_now b join screens.echange_sheet e on e.id = b.echange
            where b.network = :network and b.day between :first and :last
            order by 1, 2 nulls last, 4, 7""";

    private final JdbcClient database;

    AgendaEntries(JdbcClient database) {
        this.database = database;
    }

    List<AgendaEntry> within(NetworkId network, Period period) {
        return database.sql(BETWEEN)
                .param("network", network.value())
                .param("first", period.first())
                .param("last", period.last())
                .query(AgendaEntries::entry)
                .list();
    }

    private static AgendaEntry entry(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        UUID thing = row.getObject("thing", UUID.class);
        return new AgendaEntry(
                row.getObject("day", LocalDate.class),
                row.getObject("at", LocalTime.class),
                kind,
                title(kind, row.getString("title")),
                row.getString("place"),
                state(kind, SessionSheet.State.valueOf(row.getString("state"))),
                address(kind, thing));
    }

    private static String title(Kind kind, String said) {
        return switch (kind) {
            case SESSION -> said;
            case MEETING -> "Mise en relation\u00a0: " + said;
            case BILAN -> "Bilan\u00a0: " + said;
            case GATHERING -> GatheringKind.valueOf(said).title();
        };
    }

    private static String state(Kind kind, SessionSheet.State state) {
        return kind == Kind.BILAN && state == SessionSheet.State.PLANNED ? "prévu" : state.label();
    }

    private static String address(Kind kind, UUID thing) {
        return switch (kind) {
            case SESSION -> "/agenda/seances/" + thing;
            case MEETING -> "/mises-en-relation/" + thing;
            case GATHERING -> "/rencontres/" + thing;
            case BILAN -> "/echanges/" + thing + "/bilan";
        };
    }
}
