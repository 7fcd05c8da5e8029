package org.reciproque.query.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Refusal;
import org.reciproque.query.rows.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts new tables in the place of the living ones, in one transaction of a moment. A view knows its tables by what they
 * are, not by their names: each view of a table that goes is said again, in its own words, and then it speaks of the new
 * one. Whoever reads at that moment is waited for, but not for long: nobody may have to queue behind us. Then we stand
 * back and try again. Only these tables and their views are locked, and no other table that a view speaks of.
 */
@Component
class Swap {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);

    /** Who comes while we wait for others waits so long at most, however many locks there are to wait for. */
    private static final Duration TURN = Duration.ofMillis(300);

    private static final Set<String> ONLY_WAITING = Set.of("55P03", "57014", "40P01");

    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String VIEWS = """
            select v.oid::regclass::text as name, rtrim(pg_get_viewdef(v.oid), ';') as definition, v.relkind = 'v' as plain,
                   array_to_string(v.reloptions, ', ') as options
            from pg_class v where v.oid in (
                select r.ev_class from pg_depend d join pg_rewrite r on r.oid = d.objid
                where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
                  and d.refobjid = any (?::regclass[]) and r.ev_class <> d.refobjid)
            order by v.oid""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    Swap(@Qualifier("owner") JdbcTemplate database, @Qualifier("owner") JdbcTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record View(
            String name,
            String definition,
            boolean plain,
            @Nullable String options) {

        /**
         * Takes the lock of the view itself: LOCK TABLE would take those of all its tables too. The options stay what they
         * are.
         */
        String lock() {
            return "alter view " + name + (options == null ? " reset (check_option)" : " set (" + options + ")");
        }

        String saidAgain() {
            if (!plain) {
                throw new IllegalStateException(name + " keeps rows of its own");
            }
            return "create or replace view " + name + (options == null ? "" : " with (" + options + ")") + " as "
                    + definition;
        }
    }

    /** What goes with a swap. */
    interface Moment {

        /** Before each attempt; may throw to give up. */
        void before();

        /** Once all is locked and nothing has changed yet; may throw to give up. */
        void locked();

        /** What becomes true in the same moment; done again at each attempt. */
        void together();
    }

    /**
     * @throws Refusal when somebody kept reading all the time
     */
    void of(List<String> tables, Moment moment) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!attempt(tables, moment)) {
            if (System.nanoTime() > end) {
                throw new Refusal(
                        "Une lecture très longue empêche de mettre les listes neuves en place\u00a0: elles sont"
                                + " abandonnées, les listes d’avant restent. Recommencez plus tard.");
            }
            pause();
        }
    }

    private boolean attempt(List<String> tables, Moment moment) {
        moment.before();
        try {
            transaction.executeWithoutResult(status -> {
                database.execute("set local lock_timeout = " + TURN.toMillis());
                database.execute("set local search_path = pg_catalog");
                List<View> views = views(tables);
                lock(views, tables);
                moment.locked();
                change(views, tables);
                moment.together();
            });
            return true;
        } catch (DataAccessException | TransactionException notNow) {
            if (!isOnlyWaiting(notNow)) {
                throw notNow;
            }
            LOG.debug("Somebody reads; the lists will change places in a moment");
            return false;
        }
    }

    /**
     * From the views that speak of others down to the tables, as whoever reads does: otherwise one who has a view and
     * wants the table, and we who have the table and want the view, would wait for each other. One statement, so that its
     * time is limited as a whole: the limit of locks is for each of them.
     */
    private void lock(List<View> views, List<String> tables) {
        List<String> downwards = new ArrayList<>();
        views.forEach(view -> downwards.add(0, view.lock()));
        downwards.add("lock table "
                + Stream.concat(tables.stream(), tables.stream().map(Place.NEXT::of))
                        .collect(Collectors.joining(", "))
                + " in access exclusive mode");
        database.execute("set local statement_timeout = " + TURN.toMillis());
        database.execute("do $lock$ begin " + String.join("; ", downwards) + "; end $lock$");
        database.execute("set local statement_timeout to default");
    }

    private List<View> views(List<String> tables) {
        return database.query(
                VIEWS,
                (row, i) -> new View(
                        row.getString("name"),
                        row.getString("definition"),
                        row.getBoolean("plain"),
                        row.getString("options")),
                "{" + String.join(",", tables) + "}");
    }

    private void change(List<View> views, List<String> tables) {
        for (String table : tables) {
            database.execute("alter table " + table + " set schema " + Place.PAST.schema());
            database.execute("alter table " + Place.NEXT.of(table) + " set schema " + Place.LIVING.schema());
        }
        views.forEach(view -> database.execute(view.saidAgain()));
        // What still speaks of a table that goes would be an error here, and nothing would have changed.
        tables.forEach(table -> database.execute("drop table " + Place.PAST.of(table)));
    }

    /** Lock not available, no time left to wait for it, or a deadlock with somebody who reads. */
    private static boolean isOnlyWaiting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ONLY_WAITING.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(RebuildStopped.SENTENCE);
        }
    }
}
