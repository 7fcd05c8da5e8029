package org.reciproque.query.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.WordsId;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.retention.AskWhatIsDue;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.api.retention.WhatIsDue;
import org.reciproque.query.retention.Retentions.Chosen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the network knows of people for longer than it chose to. Plain SQL: each kind of data counts from another fact.
 * Whoever has a mise en relation or an échange under way is told apart, since nothing of theirs goes by itself.
 */
@Component
class ToSort {

    private static final String KNOWN =
            "coalesce(p.name, p.known_as, p.phone, p.email, p.address, p.availability)" + " is not null";

    /** From which day each kind counts, by person; accesses are no data of a person, see {@link UnusedAccesses}. */
    private static final Map<RetentionKind, String> SINCE = Map.of(
            RetentionKind.GONE,
            """
            select p.id as person, p.left_on as since from screens.participant_now p
            where p.network = :network and p.left_on <= :today and %s""".formatted(KNOWN),
            RetentionKind.SILENT,
            """
            select p.id as person, greatest(r.heard_on, a.last_act, case when p.paused then p.paused_until end) as since
            from screens.participant_now p
            join screens.participant r on r.id = p.id
            join (select u.person, max(greatest(f.day, case f.kind when 'MEMBERSHIP' then f.last_day end)) as last_act
                  from screens.standing_fact f, unnest(f.people || f.offreurs || f.demandeurs || f.mediators) u (person)
                  where f.network = :network and f.kind <> 'DEPARTURE' group by 1) a on a.person = p.id
            where p.network = :network and (p.left_on is null or p.left_on > :today) and %s
              and not exists (select 1 from accounts.holder s
                  where s.network = :network and s.participant = p.id)""".formatted(KNOWN),
            RetentionKind.BILAN_WORDS,
            """
            select w.person, min(f.day) as since
            from screens.bilan_words w join screens.standing_fact f on f.kind = 'BILAN' and f.thing = w.bilan
            where w.network = :network and coalesce(w.expectations, w.self_criticism, w.know_how, w.attitudes,
                w.learnt_by_teaching, w.what_next, w.thanks) is not null
            group by w.person""");

    /** With what was said of it since; the last move of somebody in a group says whether they are in it. */
    private static final String SORT = """
            select * from (
                select d.person, screens.shown_name(p.name, p.known_as, p.forgotten) as name, p.left_on, d.since,
                       k.kept_on, k.kept_why, s.announced_on, s.goes_on,
                       cast(greatest(d.since + make_interval(months => :months), k.kept_on + interval '1 year') as date)
                           as due_on,
                       exists (select 1 from screens.mise_en_relation_sheet m
                               where m.network = :network
                                 and (m.stage in ('TO_PLAN', 'PLANNED', 'LATER')
                                      or m.stage = 'AGREED' and m.echange is null)
                                 and d.person = any (m.offreurs || m.demandeurs || m.met_offreurs || m.met_demandeurs
                                     || m.chosen_mediator))
                       or exists (select 1 from screens.echange_sheet e
                               where e.network = :network and (e.ended_on is null or e.ended_on > :today)
                                 and d.person = any (e.offreurs || e.demandeurs || e.mediators)
                                 and coalesce((select v.joined from screens.echange_move v
                                               where v.echange = e.id and v.person = d.person
                                               order by v.day desc, v.place desc limit 1), true)) as engaged
                from (%s) d
                join screens.participant_now p on p.id = d.person and p.network = :network and not p.forgotten
                left join lateral (select n.kept_on, n.kept_why from screens.sorting n
                    where n.network = :network and n.person = d.person and n.kind = :kind and n.kept_on is not null
                      and screens.note_stands(n.id)
                    order by n.kept_on desc, n.id limit 1) k on true
                left join lateral (select n.announced_on, n.goes_on from screens.sorting n
                    where n.network = :network and n.person = d.person and n.kind = :kind and n.announced_on is not null
                      and screens.note_stands(n.id)
                    order by n.announced_on desc, n.id limit 1) s on true) due
            where due_on <= :today
            order by name collate screens.french, person""";

    private static final String TEXTS = """
            select distinct on (s.words) s.words, v.text, f.day
            from screens.bilan_words w
            join screens.standing_fact f on f.kind = 'BILAN' and f.thing = w.bilan and f.day <= :before
            cross join lateral (values ('expectations', w.expectations), ('self_criticism', w.self_criticism),
                ('know_how', w.know_how), ('attitudes', w.attitudes), ('learnt_by_teaching', w.learnt_by_teaching),
                ('what_next', w.what_next), ('thanks', w.thanks)) v (name, text)
            join screens.spoken s on s.shown_in = 'screens.bilan_words' and s.row_id = w.id and s.column_name = v.name
            where w.network = :network and w.person = :person and v.text is not null
            order by s.words""";

    private final JdbcClient database;
    private final Retentions retentions;

    ToSort(JdbcClient database, Retentions retentions) {
        this.database = database;
        this.retentions = retentions;
    }

    /** Whether this very note kept something, for whoever sends it again. */
    boolean isKept(NetworkId network, NoteId note) {
        return database.sql("select exists (select 1 from screens.sorting where network = ? and id = ?)")
                .param(network.value())
                .param(note.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * What is due about one person.
     *
     * @param since the day from which it counts
     * @param keptOn when it was last decided to keep it
     * @param goesOn when it goes by itself; null when it does not, or was not announced
     * @param engaged whether a mise en relation or an échange is under way
     * @param texts of bilans, when these are due
     */
    public record Line(
            Chosen chosen,
            UUID id,
            String name,
            @Nullable LocalDate leftOn,
            LocalDate since,
            LocalDate dueOn,
            @Nullable LocalDate keptOn,
            @Nullable String keptWhy,
            @Nullable LocalDate goesOn,
            boolean engaged,
            List<Text> texts) {

        public RetentionKind kind() {
            return chosen.kind();
        }

        /** Whether it goes without anybody deciding it, at the end of the notice. */
        public boolean bySelf() {
            return chosen.retention().automatic() && !engaged;
        }

        /** The day from which it may be announced: what was due before the network chose so is announced anew. */
        LocalDate mayBeAnnouncedFrom() {
            LocalDate chosenOn = chosen.chosenOn();
            return chosenOn != null && chosenOn.isAfter(dueOn) ? chosenOn : dueOn;
        }
    }

    /** One text of a bilan. */
    public record Text(UUID words, String text, LocalDate day) {}

    List<Line> on(NetworkId network, LocalDate today) {
        return retentions.of(network).stream()
                .filter(chosen -> SINCE.containsKey(chosen.kind()))
                .flatMap(chosen -> of(network, chosen, today).stream())
                .toList();
    }

    @QueryHandler
    WhatIsDue answer(AskWhatIsDue query) {
        return new WhatIsDue(on(query.network(), query.today()).stream()
                .filter(Line::bySelf)
                .map(line -> new WhatIsDue.Due(
                        line.kind(),
                        new ParticipantId(line.id()),
                        line.leftOn() == null || line.leftOn().isAfter(query.today()),
                        line.mayBeAnnouncedFrom(),
                        Optional.ofNullable(line.goesOn()),
                        line.texts().stream()
                                .map(text -> new WordsId(text.words()))
                                .toList()))
                .toList());
    }

    private List<Line> of(NetworkId network, Chosen chosen, LocalDate today) {
        return database
                .sql(SORT.formatted(SINCE.get(chosen.kind())))
                .param("network", network.value())
                .param("kind", chosen.kind().name())
                .param("months", chosen.retention().months())
                .param("today", today)
                .query((row, i) -> line(row, chosen))
                .list()
                .stream()
                .map(line -> withTexts(network, line, today))
                .toList();
    }

    private static Line line(ResultSet row, Chosen chosen) throws SQLException {
        Line line = new Line(
                chosen,
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("kept_on", LocalDate.class),
                row.getString("kept_why"),
                row.getObject("goes_on", LocalDate.class),
                row.getBoolean("engaged"),
                List.of());
        LocalDate announced = row.getObject("announced_on", LocalDate.class);
        boolean stands = line.bySelf() && announced != null && !announced.isBefore(line.mayBeAnnouncedFrom());
        return stands ? line : going(line, null, List.of());
    }

    private Line withTexts(NetworkId network, Line line, LocalDate today) {
        if (line.kind() != RetentionKind.BILAN_WORDS) {
            return line;
        }
        List<Text> texts = database.sql(TEXTS)
                .param("network", network.value())
                .param("person", line.id())
                .param("before", today.minusMonths(line.chosen().retention().months()))
                .query(Text.class)
                .list();
        return going(line, line.goesOn(), texts);
    }

    private static Line going(Line line, @Nullable LocalDate goesOn, List<Text> texts) {
        return new Line(
                line.chosen(),
                line.id(),
                line.name(),
                line.leftOn(),
                line.since(),
                line.dueOn(),
                line.keptOn(),
                line.keptWhy(),
                goesOn,
                line.engaged(),
                texts);
    }
}
