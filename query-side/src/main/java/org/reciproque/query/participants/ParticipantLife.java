package org.reciproque.query.participants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Period;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody lived in the network. Nothing is counted. Plain SQL, since each list joins views of several nouns. */
@Component
class ParticipantLife {

    private final JdbcClient database;

    ParticipantLife(JdbcClient database) {
        this.database = database;
    }

    List<LifeLine> sheets(NetworkId network, UUID person, LocalDate today) {
        return database.sql("""
                        select id, kind, coalesce(savoir, theme, '…') as label, made_on as day,
                               case when withdrawn_on <= :today then case withdrawn_because
                                        when 'SATISFIED' then 'satisfaite' when 'EXPIRED' then 'expirée'
                                        else 'retirée' end
                                    when left_on <= :today then 'fermée au départ'
                                    when last_day < :today then 'arrivée à son terme'
                                    when paused and coalesce(paused_until >= :today, true) then 'en pause'
                                    else 'ouverte' end as state
                        from screens.sheet_now where network = :network and person = :person
                        order by made_on desc, id""")
                .param("network", network.value())
                .param("person", person)
                .param("today", today)
                .query(LifeLine.class)
                .list();
    }

    List<LifeLine> meetings(NetworkId network, UUID person) {
        return database.sql("""
                        select m.id, 'MEETING' as kind,
                               coalesce(m.savoir, (select s.savoir from screens.sheet_now s
                                    where s.id = any (m.demands || m.offers) order by s.kind, s.made_on limit 1),
                                    m.theme, 'Mise en relation') as label,
                               coalesce(m.held_on, m.planned_on, m.opened_on) as day,
                               case m.outcome when 'AGREED' then 'accord' when 'LATER' then 'plus tard'
                                    when 'NO' then 'non'
                                    else case when m.stopped_on is not null then 'arrêtée'
                                         when m.planned_on is not null then 'prévue' else 'à prévoir' end end as state
                        from screens.mise_en_relation_now m
                        where m.network = :network and :person = any (m.offreurs || m.demandeurs
                              || coalesce(m.met_offreurs, '{}') || coalesce(m.met_demandeurs, '{}'))
                        order by 4 desc, m.id""")
                .param("network", network.value())
                .param("person", person)
                .query(LifeLine.class)
                .list();
    }

    List<LifeLine> echanges(NetworkId network, UUID person) {
        return database.sql("""
                        select id, 'ECHANGE' as kind, coalesce(savoir, theme, 'Échange') as label, started_on as day,
                               case when ended_on is not null then 'terminé' else 'en cours' end as state
                        from screens.echange_now
                        where network = :network and :person = any (offreurs || demandeurs)
                        order by started_on desc, id""")
                .param("network", network.value())
                .param("person", person)
                .query(LifeLine.class)
                .list();
    }

    /** What is open or under way, and ends without them: sheets first, then mises en relation, then échanges. */
    List<LifeLine> running(NetworkId network, UUID person, LocalDate today) {
        List<LifeLine> running = new ArrayList<>();
        sheets(network, person, today).stream()
                .filter(sheet -> Set.of("ouverte", "en pause").contains(sheet.state()))
                .forEach(running::add);
        meetings(network, person).stream()
                .filter(meeting -> Set.of("prévue", "à prévoir", "plus tard").contains(meeting.state()))
                .forEach(running::add);
        echanges(network, person).stream()
                .filter(echange -> echange.state().equals("en cours"))
                .forEach(running::add);
        return running;
    }

    /** Whether old versions of what they said are still in the files of the database. */
    boolean inFilesYet(NetworkId network, UUID person) {
        return database.sql("select exists (select 1 from screens.files_to_clean where network = ? and person = ?)")
                .param(network.value())
                .param(person)
                .query(Boolean.class)
                .single();
    }

    List<Period> memberships(NetworkId network, UUID person) {
        return database.sql("select day, last_day from screens.standing_fact where kind = 'MEMBERSHIP'"
                        + " and network = ? and people[1] = ? order by day desc")
                .param(network.value())
                .param(person)
                .query((row, i) -> new Period(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** The whole history, the answer that holds first for each thing asked. */
    List<ConsentLine> consents(NetworkId network, UUID person) {
        return database.sql("select nature, outcome, day, row_number() over w = 1 from screens.standing_fact"
                        + " where kind = 'CONSENT' and network = ? and people[1] = ?"
                        + " window w as (partition by nature order by day desc, known_from desc)"
                        + " order by nature, day desc, known_from desc")
                .param(network.value())
                .param(person)
                .query((row, i) -> new ConsentLine(
                        ConsentKind.valueOf(row.getString(1)).label(),
                        ConsentAnswer.valueOf(row.getString(2)).label(),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4)))
                .list();
    }
}
