package org.reciproque.office.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.office.injection.ManyHands.Intent;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Proof R11. A network lives its life by the forms of its screens twice: once each form is sent once, once each is sent two
 * to twenty times at the same moment. What comes of it is the same, form by form, and every answer leads to the same place.
 *
 * <p>By itself one life; with {@code -Dreciproque.intents=20000} as many as that takes.
 */
@WholeHouse
class SentManyTimesTest {

    private static final long SEED = 11;
    private static final int INTENTS = Integer.getInteger("reciproque.intents", 1);
    private static final int MOST = 20;

    /**
     * Only look elsewhere or sit elsewhere; take a file, which a command sent twice knows again; or read the facts anew,
     * one at a time: whoever presses again is told that it is under way.
     */
    private static final Set<String> NO_FACT = Set.of(
            "POST /importer",
            "POST /importer/{id}",
            "POST /reseaux",
            "POST /reseaux/mouvement",
            "POST /reseau/listes",
            "POST /reseau/listes/rapprocher");

    private static final List<String> ROWS = List.of("accounts.account", "accounts.seat", "accounts.link");

    private final CommandGateway commands;
    private final Accounts accounts;
    private final JdbcTemplate database;
    private final Stories stories;
    private final RequestMappingHandlerMapping mapping;
    private final List<Payload> payloads = Payload.some(65, SEED);
    private int networks;

    @LocalServerPort
    private int port;

    @Autowired
    SentManyTimesTest(
            CommandGateway commands,
            QueryGateway queries,
            Accounts accounts,
            @Qualifier("owner") JdbcTemplate database,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.commands = commands;
        this.accounts = accounts;
        this.database = database;
        this.stories = new Stories(commands, queries);
        this.mapping = mapping;
    }

    /** How many facts and rows there are. */
    record Counts(Map<String, Long> of) {

        Counts without(Counts before) {
            Map<String, Long> more = new TreeMap<>();
            of.forEach((what, count) -> {
                long fresh = count - before.of().getOrDefault(what, 0L);
                if (fresh != 0) {
                    more.put(what, fresh);
                }
            });
            return new Counts(more);
        }
    }

    @Test
    void what_is_sent_many_times_at_once_happens_once() {
        Random dice = new Random(SEED);
        int intents = 0;
        int sent = 0;
        List<String> wrong = new ArrayList<>();
        Set<String> forms = new TreeSet<>();
        for (int life = 0; intents < INTENTS; life++) {
            List<Intent> once = lived(life, () -> 1);
            List<Intent> many = lived(life, () -> 2 + dice.nextInt(MOST - 1));
            wrong.addAll(differences(once, many));
            intents += many.size();
            many.forEach(intent -> forms.add(intent.route()));
            sent += many.stream().mapToInt(Intent::times).sum();
        }
        System.out.printf(
                "R11 double-submit: seed %d, %d forms, %d intents sent %d times, %d with another effect than once%n",
                SEED, forms.size(), intents, sent, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(notSent(forms)).as("forms that were not sent").isEmpty();
    }

    private Set<String> notSent(Set<String> forms) {
        Set<String> left = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            boolean sends = info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && handler.getBeanType().getName().startsWith("org.reciproque.");
            for (String pattern : sends ? info.getPatternValues() : Set.<String>of()) {
                String form = "POST " + pattern.replaceAll("\\{(?!token)\\w+(:[^/]*)?}", "{id}");
                if (!forms.contains(form)
                        && !NO_FACT.contains("POST " + pattern)
                        && !WhatLeavesTheHouseTest.ELSEWHERE.contains("POST " + pattern)) {
                    left.add("POST " + pattern);
                }
            }
        });
        return left;
    }

    private List<Intent> lived(int life, IntSupplier times) {
        networks++;
        Neighbours lives = Neighbours.found(commands, accounts, "Réseau pressé " + networks, "cuisine");
        String login = "presse-" + networks;
        lives.administeredBy(login);
        stories.awaitReaders();
        try (ManyHands hand = new ManyHands(port, times, () -> counted(lives))) {
            hand.signIn(login, Neighbours.PASSPHRASE);
            Crossing crossing = new Crossing(mapping);
            new Life(new Pen(hand, crossing, payloads, 50 * life, 0, stories::awaitReaders), hand, crossing, stories)
                    .once();
            // The same people come again in the next life, under the same names.
            database.update(
                    "update accounts.account set login = 'before-' || id where login not like 'presse-%'"
                            + " and id in (select account from accounts.seat where network = ?)",
                    lives.network().value());
            return hand.intents();
        }
    }

    private Counts counted(Neighbours lives) {
        stories.awaitReaders();
        Map<String, Long> counts = new TreeMap<>();
        counts.put(
                "facts",
                database.queryForObject(
                        "select count(*) from events.network_number where network = ?",
                        Long.class,
                        lives.network().value()));
        ROWS.forEach(rows -> counts.put(rows, database.queryForObject("select count(*) from " + rows, Long.class)));
        return new Counts(counts);
    }

    private static List<String> differences(List<Intent> once, List<Intent> many) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < Math.min(once.size(), many.size()); i++) {
            Intent one = once.get(i);
            Intent burst = many.get(i);
            if (!one.route().equals(burst.route()) || !one.effect().equals(burst.effect())) {
                wrong.add(one.route() + " once: " + one.effect().of() + ", " + burst.route() + " " + burst.times()
                        + " times: " + burst.effect().of() + " " + burst.answers());
            } else if (burst.answers().size() > 1) {
                wrong.add(burst.route() + " answers " + burst.answers());
            }
        }
        if (once.size() != many.size()) {
            wrong.add(once.size() + " forms against " + many.size());
        }
        return wrong;
    }
}
