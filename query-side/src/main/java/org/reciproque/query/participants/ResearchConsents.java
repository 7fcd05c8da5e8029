package org.reciproque.query.participants;

import java.util.HashSet;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.consent.AskWhoAgreesToResearch;
import org.reciproque.api.consent.WhoAgrees;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers whose facts may be told to researchers. Plain SQL: the last answer of each person, from the facts. */
@Component
class ResearchConsents {

    private static final String AGREE = """
            select c.person from (
                select people[1] as person, outcome,
                       row_number() over (partition by people[1] order by day desc, known_from desc) as latest
                from screens.standing_fact where kind = 'CONSENT' and nature = 'RESEARCH' and network = ?) c
            where c.latest = 1 and c.outcome = 'YES'
              and not exists (select 1 from screens.participant p where p.id = c.person and p.forgotten)""";

    private final JdbcClient database;

    ResearchConsents(JdbcClient database) {
        this.database = database;
    }

    @QueryHandler
    WhoAgrees answer(AskWhoAgreesToResearch query) {
        return new WhoAgrees(new HashSet<>(database.sql(AGREE)
                .param(query.network().value())
                .query(UUID.class)
                .list()));
    }
}
