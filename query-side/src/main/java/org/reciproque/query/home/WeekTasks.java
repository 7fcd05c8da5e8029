package org.reciproque.query.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.query.gatherings.ReperageRhythm;
import org.reciproque.query.web.FrenchDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the week asks for. The questions are plain SQL in files, since each joins views of several nouns; every row
 * answers {@code id, title, detail, day}.
 */
@Component
class WeekTasks {

    /** More than this is not a list of things to do in a week. */
    private static final int MOST = 200;

    private final JdbcClient database;
    private final ReperageRhythm rhythm;
    private final FrenchDays days;

    WeekTasks(JdbcClient database, ReperageRhythm rhythm, FrenchDays days) {
        this.database = database;
        this.rhythm = rhythm;
        this.days = days;
    }

    /** Turns a row into a task. */
    private interface Telling {
        Task of(Found found);
    }

    /** One row. */
    record Found(
            UUID id, String title, String detail, @Nullable LocalDate date) {

        LocalDate day() {
            return java.util.Objects.requireNonNull(date, "day");
        }
    }

    List<Task> newcomers(NetworkId network, LocalDate today) {
        return ask(
                "newcomers",
                network,
                today,
                found -> new Task(
                        found.title(),
                        "Arrivée notée le " + days.date(found.day()) + found.detail(),
                        "Ouvrir la fiche",
                        "/participants/" + found.id()));
    }

    List<Task> demands(NetworkId network, LocalDate today) {
        return ask(
                "demands",
                network,
                today,
                found -> new Task(
                        found.detail(),
                        found.title() + ", depuis le " + days.date(found.day()),
                        "Mouliner",
                        "/moulinette/" + found.id()));
    }

    List<Task> meetings(NetworkId network, LocalDate today) {
        return ask(
                "meetings",
                network,
                today,
                found -> new Task(
                        found.title(),
                        found.detail() + whenKnown(found),
                        "Ouvrir la fiche",
                        "/mises-en-relation/" + found.id()));
    }

    /** Who left while something of theirs with others was still to come: the others are to be told. */
    List<Task> left(NetworkId network, LocalDate today) {
        List<Task> tasks = new ArrayList<>(left("left-meetings", "/mises-en-relation/", network, today));
        tasks.addAll(left("left-echanges", "/echanges/", network, today));
        return tasks;
    }

    private List<Task> left(String question, String address, NetworkId network, LocalDate today) {
        return ask(
                question,
                network,
                today,
                found -> new Task(
                        found.title(),
                        found.detail() + "\u00a0: la personne a quitté le réseau le " + days.date(found.day()),
                        "Le dire aux autres",
                        address + found.id()));
    }

    List<Task> sessions(NetworkId network, LocalDate today) {
        return ask(
                "sessions",
                network,
                today,
                found -> new Task(
                        found.title(),
                        days.full(found.day()) + found.detail(),
                        found.day().isBefore(today) ? "Noter qui était là" : "Feuille de présence",
                        "/agenda/seances/" + found.id()));
    }

    List<Task> bilans(NetworkId network, LocalDate today) {
        return ask(
                "bilans",
                network,
                today,
                found -> new Task(
                        found.title(),
                        found.detail() + ", bilan prévu le " + days.date(found.day()),
                        "Faire le bilan",
                        "/echanges/" + found.id() + "/bilan"));
    }

    List<Task> toAccompany(NetworkId network, LocalDate today) {
        return ask(
                "to-accompany",
                network,
                today,
                found -> new Task(found.title(), found.detail(), "Ouvrir la fiche", "/participants/" + found.id()));
    }

    List<Task> gatherings(NetworkId network, LocalDate today) {
        List<Task> tasks = new ArrayList<>(ask(
                "gatherings",
                network,
                today,
                found -> new Task(
                        GatheringKind.valueOf(found.title()).title(),
                        days.full(found.day()) + found.detail(),
                        found.day().isAfter(today) ? "Ouvrir" : "Noter qui était là",
                        "/rencontres/" + found.id())));
        rhythm.next(network, today)
                .ifPresent(day -> tasks.add(new Task(
                        "Prochain repérage",
                        "proposé le " + days.full(day),
                        "Planifier",
                        "/rencontres/nouvelle?genre=REPERAGE&jour=" + day)));
        return tasks;
    }

    private String whenKnown(Found found) {
        return found.date() == null ? "" : ", " + days.full(found.date());
    }

    private List<Task> ask(String question, NetworkId network, LocalDate today, Telling telling) {
        return database.sql(HomeQuestion.read(question))
                .param("network", network.value())
                .param("today", today)
                .param("most", MOST)
                .query((row, i) -> telling.of(found(row)))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("detail"),
                row.getObject("day", LocalDate.class));
    }
}
