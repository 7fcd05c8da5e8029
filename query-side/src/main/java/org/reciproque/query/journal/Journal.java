package org.reciproque.query.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reciproque.api.base.NetworkId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who did what about one thing. Show it with the fragment {@code journal/traces :: of(traces)}. */
@Component
public final class Journal {

    // Names of authors live in the accounts, which no entity of the screens maps; corrections follow what they correct.
    private static final String ABOUT = """
            with recursive line as (
                select j.* from screens.journal j where j.network = ? and j.about = ?
                union
                select c.* from line l join screens.journal c on c.wrong = l.note)
            select l.note, l.what, l.icon, l.noted_on, l.day, l.wrong is not null as correction,
                   case when l.told then 'L’import de l’histoire' else coalesce(a.shown_name, 'Une animatrice') end as who,
                   exists (select 1 from screens.journal c where c.wrong = l.note) as corrected
            from line l left join accounts.author a on a.author = l.author and a.network = l.network
            order by l.place, l.id
            """;

    private final JdbcClient database;

    Journal(JdbcClient database) {
        this.database = database;
    }

    /** Every note about this thing, in the order written; empty for a thing of another network. */
    public List<Trace> about(NetworkId network, UUID thing) {
        return database.sql(ABOUT)
                .param(network.value())
                .param(thing)
                .query((row, i) -> {
                    LocalDate notedOn = row.getObject("noted_on", LocalDate.class);
                    LocalDate day = row.getObject("day", LocalDate.class);
                    return new Trace(
                            row.getObject("note", UUID.class),
                            row.getString("who"),
                            row.getString("what"),
                            row.getString("icon"),
                            notedOn,
                            Optional.of(day).filter(on -> !on.equals(notedOn)),
                            row.getBoolean("corrected"),
                            row.getBoolean("correction"));
                })
                .list();
    }
}
