package org.reciproque.office.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * More people than there are connections to the database open a page at the same moment: each gets it. Nobody holds a
 * connection while waiting for another one; else all of them would wait for each other, half a minute long.
 */
@WholeHouse
class ManyAtOnceTest {

    private static final int PEOPLE = 64;

    private final Neighbours network;
    private final Stories stories;
    private final ExecutorService hands = Executors.newFixedThreadPool(PEOPLE);

    @LocalServerPort
    private int port;

    @Autowired
    ManyAtOnceTest(CommandGateway commands, QueryGateway queries, Accounts accounts) {
        this.network = Neighbours.found(commands, accounts, "Le réseau du samedi matin", "cuisine");
        this.stories = new Stories(commands, queries);
    }

    @AfterEach
    void everybody_leaves() {
        hands.shutdownNow();
    }

    @Test
    @Timeout(value = 25, unit = TimeUnit.SECONDS)
    void everybody_gets_the_page() throws Exception {
        network.administeredBy("samedi");
        stories.awaitReaders();
        Hand hand = new Hand(port, answer -> {});
        hand.signIn("samedi", Neighbours.PASSPHRASE);
        List<Callable<Integer>> opened = new ArrayList<>();
        for (String page : List.of("/", "/offres-et-demandes", "/reseau/listes")) {
            for (int i = 0; i < PEOPLE; i++) {
                opened.add(() -> hand.get(page).status());
            }
        }
        for (Future<Integer> answer : hands.invokeAll(opened)) {
            assertThat(answer.get()).isEqualTo(200);
        }
    }
}
