package org.reciproque.query.participants;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.participant.ConsentAnswer;
import org.reciproque.api.participant.ConsentKind;
import org.reciproque.api.seat.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is kept about one person, each thing with who noted it. Plain SQL, since each list joins facts, the journal and the
 * accounts, where authors have their names.
 */
@Component
class KeptFacts {

    private static final String NOTED = """
             left join lateral (select coalesce(case when j.told then 'l’import de l’histoire' end, a.shown_name) as who,
                    j.noted_on from screens.journal j
                    left join accounts.author a on a.author = j.author and a.network = j.network
                    where %s order by j.place desc limit 1) n on true
            """;

    private static final String BY_NOTE = NOTED.formatted("j.note = f.note");

    private final JdbcClient database;

    KeptFacts(JdbcClient database) {
        this.database = database;
    }

    /** The last time what they say of themselves was noted. */
    NotedBy details(NetworkId network, UUID person) {
        return noted(network, person, "user-plus", "pencil");
    }

    NotedBy guardian(NetworkId network, UUID person) {
        return noted(network, person, "users", "users");
    }

    private NotedBy noted(NetworkId network, UUID person, String one, String other) {
        return database.sql("select n.who, n.noted_on from (select 1) as one"
                        + NOTED.formatted("j.network = ? and j.about = ? and j.icon in (?, ?) and j.wrong is null"))
                .params(network.value(), person, one, other)
                .query((row, i) -> new NotedBy(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(NotedBy.NOBODY);
    }

    List<KeptItem> consents(NetworkId network, UUID person) {
        return database.sql(
                        "select f.nature, f.outcome, f.day, n.who, n.noted_on from screens.standing_fact f" + BY_NOTE
                                + " where f.kind = 'CONSENT' and f.network = ? and f.people[1] = ?"
                                + " order by f.day desc, f.known_from desc")
                .params(network.value(), person)
                .query((row, i) -> item(
                        row,
                        "Choix\u00a0: " + ConsentKind.valueOf(row.getString(1)).label(),
                        ConsentAnswer.valueOf(row.getString(2)).label()))
                .list();
    }

    /** Under the name the network gives them; what was noted before it changed its form is still there. */
    List<KeptItem> memberships(NetworkId network, UUID person, NetworkForm form) {
        String what = form.membership().orElse("Adhésion");
        return database.sql(
                        "select 'jusqu’au ' || to_char(f.last_day, 'DD/MM/YYYY') as text, null, f.day, n.who, n.noted_on"
                                + " from screens.standing_fact f" + BY_NOTE
                                + " where f.kind = 'MEMBERSHIP' and f.network = ? and f.people[1] = ? order by f.day desc")
                .params(network.value(), person)
                .query((row, i) -> item(row, what, row.getString("text")))
                .list();
    }

    List<KeptItem> sheets(NetworkId network, UUID person) {
        return database.sql("select case s.kind when 'OFFER' then 'Offre' else 'Demande' end,"
                        + " concat_ws(' · ', s.savoir, s.more, s.places, s.moments, s.material),"
                        + " s.made_on, n.who, n.noted_on from screens.sheet_now s"
                        + NOTED.formatted("j.network = s.network and j.about = s.id")
                        + " where s.network = ? and s.person = ? order by s.made_on desc, s.id")
                .params(network.value(), person)
                .query((row, i) -> item(row, row.getString(1), row.getString(2)))
                .list();
    }

    /** Names and aliases that are no longer theirs. */
    List<String> earlierNames(NetworkId network, ParticipantRecord person) {
        return database.sql("select distinct name from screens.name_borne where network = ? and person = ?"
                        + " and name is not null and name is distinct from ? and name is distinct from ? order by 1")
                .param(network.value())
                .param(person.id())
                .param(person.name())
                .param(person.knownAs())
                .query(String.class)
                .list();
    }

    /** The seat of whoever may sign in. */
    List<KeptItem> access(NetworkId network, UUID person) {
        return database
                .sql(
                        "select login, shown_name, roles, devices, passkeys from accounts.holder where network = ? and participant = ?")
                .params(network.value(), person)
                .query((row, i) -> List.of(
                        access("Identifiant", row.getString(1)),
                        access("Nom montré", row.getString(2)),
                        access("Place", roles(row.getArray(3))),
                        access("Appareils d’où elle entre", row.getString(4)),
                        access("Clés d’accès", row.getString(5))))
                .list()
                .stream()
                .flatMap(List::stream)
                .filter(item -> item.text() != null)
                .toList();
    }

    private static KeptItem access(String what, @Nullable String text) {
        return new KeptItem(what, text, null, null, null);
    }

    private static String roles(Array roles) throws SQLException {
        return Role.inWords(
                Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).toList());
    }

    /** Days, never a total. */
    List<KeptItem> presences(NetworkId network, UUID person) {
        return database.sql("select case f.kind when 'SESSION' then 'Séance' else 'Rencontre' end,"
                        + " coalesce(e.savoir, e.theme), f.day, n.who, n.noted_on from screens.standing_fact f"
                        + " left join screens.echange_now e on e.id = f.echange" + BY_NOTE
                        + " where f.network = ? and f.kind in ('SESSION', 'GATHERING')"
                        + " and ? = any (f.people || f.offreurs || f.demandeurs) order by f.day desc, f.thing")
                .params(network.value(), person)
                .query((row, i) -> item(row, row.getString(1), row.getString(2)))
                .list();
    }

    private static KeptItem item(ResultSet row, String what, @Nullable String text) throws SQLException {
        return new KeptItem(
                what,
                text,
                row.getObject(3, LocalDate.class),
                row.getString("who"),
                row.getObject("noted_on", LocalDate.class));
    }
}
