package org.reciproque.office.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.PlanMeeting;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.wall.Errand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Proof R12. Sixty-four people at once note on one mise en relation, agree on it, and welcome the same person: every note that
 * is taken is there, the one thing that can be only once is there once, whoever is refused is told why in a sentence, and
 * nobody waits.
 *
 * <p>By itself two rounds; {@code -Dreciproque.contention=100} for the full one.
 */
@WholeHouse
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContentionTest {

    private static final int CLIENTS = 64;
    private static final int SHORT = 2;
    private static final int ROUNDS = Integer.getInteger("reciproque.contention", SHORT);
    private static final int NOTES_EACH = 3;
    private static final long P99_MILLIS = 250;
    private static final int HUNDRED = 100;

    private final CommandGateway commands;
    private final JdbcTemplate owner;
    private final Stories stories;
    private final Neighbours people;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final List<String> refusals = Collections.synchronizedList(new ArrayList<>());

    @Autowired
    ContentionTest(
            CommandGateway commands, QueryGateway queries, Accounts accounts, @Qualifier("owner") JdbcTemplate owner) {
        this.commands = commands;
        this.owner = owner;
        this.stories = new Stories(commands, queries);
        this.people = Neighbours.found(commands, accounts, "Le réseau où l’on se presse", "cuisine");
        people.welcome("Nadia");
        people.welcome("Gérard");
    }

    @AfterAll
    void everybody_leaves() {
        clients.shutdownNow();
    }

    @Test
    void whatever_the_crowd_what_can_be_only_once_is_once_and_nobody_waits() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            onOneMiseEnRelation(round);
            onOnePerson(round);
        }
        nanos.sort(null);
        long p99 = TimeUnit.NANOSECONDS.toMillis(nanos.get(nanos.size() * (HUNDRED - 1) / HUNDRED));
        System.out.printf(
                "R12 contention: %d clients, %d rounds, %d commands, %d refused, p50 %d ms, p99 %d ms%n",
                CLIENTS,
                ROUNDS,
                nanos.size(),
                refusals.size(),
                TimeUnit.NANOSECONDS.toMillis(nanos.get(nanos.size() / 2)),
                p99);
        assertThat(refusals).allMatch(sentence -> sentence.endsWith(".") && !sentence.contains("Exception"));
        if (ROUNDS > SHORT) {
            // Milliseconds of a machine that does other things beside say nothing.
            assertThat(p99).isLessThanOrEqualTo(P99_MILLIS);
        }
    }

    private void onOneMiseEnRelation(int round) throws Exception {
        MiseEnRelationId meeting = MiseEnRelationId.of(people.network(), "crowd", round);
        Parties parties =
                new Parties(Set.of(people.person("Nadia")), Set.of(people.person("Gérard")), Optional.empty());
        commands.<Object>sendAndWait(new OpenMiseEnRelation(
                meeting,
                people.noted("open " + round, 50),
                Set.of(),
                Set.of(),
                parties,
                Optional.empty(),
                Optional.of(new Theme("cuisine"))));
        int taken = atOnce(client -> {
            for (int note = 0; note < NOTES_EACH; note++) {
                send(new PlanMeeting(
                        meeting,
                        people.noted("plan " + round + " " + client + " " + note, 40),
                        Optional.empty(),
                        Optional.empty()));
            }
        });
        assertThat(taken).isEqualTo(CLIENTS);
        assertThat(facts(meeting.toString())).isEqualTo(1 + CLIENTS * NOTES_EACH);
        atOnce(client -> send(
                new AgreeTerms(meeting, people.noted("agree " + round + " " + client, 30), parties, Terms.unsaid())));
        stories.awaitReaders();
        stories.awaitReaders();
        assertThat(facts(EchangeId.of(meeting).toString()))
                .as("échanges begun by these agreements")
                .isOne();
    }

    private void onOnePerson(int round) throws Exception {
        String who = "Lucie " + round;
        int refusedBefore = refusals.size();
        int taken = atOnce(client -> send(new WelcomeParticipant(
                people.person(who),
                people.noted(who + " " + client, 20),
                Details.named(Optional.of(people.said(who, who + " " + client, "name", who))))));
        assertThat(taken).isOne();
        assertThat(refusals.size() - refusedBefore).isEqualTo(CLIENTS - 1);
        assertThat(facts(people.person(who).toString())).isOne();
    }

    private long facts(String thing) {
        return Objects.requireNonNull(
                owner.queryForObject("select count(*) from events.event where aggregate = ?::uuid", Long.class, thing));
    }

    private void send(Object command) {
        long begun = System.nanoTime();
        try {
            commands.<Object>sendAndWait(command);
        } finally {
            nanos.add(System.nanoTime() - begun);
        }
    }

    /** @return how many were not refused */
    private int atOnce(IntConsumer each) throws Exception {
        CountDownLatch now = new CountDownLatch(1);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            all.add(clients.submit(() -> {
                try (Errand.Under errand = Errand.COMMAND_LINE.begin()) {
                    now.await();
                    each.accept(client);
                    return true;
                } catch (Refusal refusal) {
                    refusals.add(refusal.sentence());
                    return false;
                }
            }));
        }
        now.countDown();
        int taken = 0;
        for (Future<Boolean> one : all) {
            taken += one.get() ? 1 : 0;
        }
        return taken;
    }
}
