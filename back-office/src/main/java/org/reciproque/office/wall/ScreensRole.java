package org.reciproque.office.wall;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.reciproque.office.database.DatabaseRefusal;
import org.reciproque.office.database.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The role under which screens ask: neither the owner of the tables nor a superuser, since PostgreSQL hides nothing from
 * those. In our own database it has a door and a password of its own. In an outside one it may be given one; or else
 * connections of the owner put the role on, which needs no second password.
 *
 * @param user the one that signs in as this role, or is a member of it
 * @param password empty when the owner's connections put the role on
 */
public record ScreensRole(String user, Optional<String> password) {

    /** As the migrations name it. */
    public static final String NAME = "reciproque_screens";

    private static final Logger LOG = LoggerFactory.getLogger(ScreensRole.class);

    private static final String MISSING = "Il manque à ce PostgreSQL le rôle des écrans, qui ne voit qu’un réseau à la"
            + " fois. Un administrateur de la base le fait une fois pour toutes\u00a0: « create role " + NAME
            + "; grant " + NAME + " to %s; ».";

    /** Of our own database. */
    public static ScreensRole of(EmbeddedDatabase ours) {
        return new ScreensRole(EmbeddedDatabase.SCREENS, Optional.of(ours.screensPassword()));
    }

    /** The role has no password. */
    public static ScreensRole putOn() {
        return new ScreensRole(NAME, Optional.empty());
    }

    /**
     * Makes sure that an outside database has the role, before tables are made.
     *
     * @throws DatabaseRefusal when it has not, and its owner may not make it
     */
    public void prepare(DataSource owner) {
        JdbcTemplate database = new JdbcTemplate(owner);
        String me = String.valueOf(database.queryForObject("select quote_ident(current_user)", String.class));
        try {
            if (!says(database, "select exists (select 1 from pg_roles where rolname = '" + NAME + "')")) {
                database.execute("create role " + NAME);
            }
            if (password.isEmpty() && !says(database, "select pg_has_role('" + NAME + "', 'SET')")) {
                database.execute("grant " + NAME + " to current_user");
            }
        } catch (DataAccessException notAllowed) {
            throw new DatabaseRefusal(MISSING.formatted(me), notAllowed);
        }
        if (says(database, "select rolsuper from pg_roles where rolname = current_user")) {
            LOG.warn(
                    "L’utilisateur {} de PostgreSQL est superutilisateur\u00a0: Réciproque n’en a pas besoin. Donnez-lui une"
                            + " base et un rôle qui la possède.",
                    me);
        }
    }

    /**
     * Connections of this role.
     *
     * @throws DatabaseRefusal when PostgreSQL would hide nothing from it
     */
    public HikariDataSource connections(HikariDataSource owner, int atMost) {
        HikariConfig settings = new HikariConfig();
        owner.copyStateTo(settings);
        settings.setPoolName("reciproque-screens");
        settings.setMaximumPoolSize(atMost);
        if (password.isPresent()) {
            settings.setUsername(user);
            settings.setPassword(password.get());
            // They write no event, and a report may take its time.
            settings.setConnectionInitSql(null);
        } else {
            settings.setConnectionInitSql("set role " + NAME);
        }
        HikariDataSource pool = new HikariDataSource(settings);
        if (says(
                new JdbcTemplate(pool),
                "select r.rolsuper or r.rolbypassrls or pg_has_role(n.nspowner, 'USAGE')"
                        + " from pg_roles r, pg_namespace n where r.rolname = current_user and n.nspname = 'screens'")) {
            pool.close();
            throw new DatabaseRefusal(
                    "Le rôle donné pour les écrans voit tous les réseaux\u00a0: donnez un membre de « " + NAME
                            + " » qui ne possède pas la base et n’est pas superutilisateur.");
        }
        return pool;
    }

    private static boolean says(JdbcTemplate database, String question) {
        return Boolean.TRUE.equals(database.queryForObject(question, Boolean.class));
    }
}
