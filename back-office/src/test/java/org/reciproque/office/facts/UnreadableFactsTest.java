package org.reciproque.office.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reciproque.Neighbours;
import org.reciproque.Stories;
import org.reciproque.WholeHouse;
import org.reciproque.api.base.Correction.NeverHappened;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.OfferCommand.CorrectOfferNote;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferCommand.PauseOffer;
import org.reciproque.api.savoir.OfferHistory.OfferPaused;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.office.security.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts that are not as this version writes them: earlier revisions are brought up, and what cannot be read is told with
 * its place to whoever administers, while everything else goes on and nothing is overwritten.
 */
@WholeHouse
@Import(UnreadableFactsTest.EarlierRevisions.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableFactsTest {

    private static final String ADMINISTRATOR = "illisible-administre";
    private static final String PAUSED = OfferPaused.class.getName();

    private final JdbcTemplate owner;
    private final CommandGateway commands;
    private final Stories stories;
    private final ChainRound chain;
    private final Neighbours neighbours;

    @LocalServerPort
    private int port;

    @Autowired
    UnreadableFactsTest(
            @Qualifier("owner") JdbcTemplate owner,
            CommandGateway commands,
            QueryGateway queries,
            ChainRound chain,
            Accounts accounts) {
        this.owner = owner;
        this.commands = commands;
        this.stories = new Stories(commands, queries);
        this.chain = chain;
        this.neighbours = Neighbours.found(commands, accounts, "Le réseau d’une autre version", "cuisine");
    }

    /** An invented time when {@code until} was called {@code upTo}. */
    @TestConfiguration(proxyBeanMethods = false)
    static class EarlierRevisions {

        @Bean
        EventUpcaster untilWasCalledUpTo() {
            return new SingleEventUpcaster() {
                @Override
                protected boolean canUpcast(IntermediateEventRepresentation stored) {
                    return stored.getType().equals(new SimpleSerializedType(PAUSED, "0"));
                }

                @Override
                protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
                    return stored.upcastPayload(
                            new SimpleSerializedType(PAUSED, "1"), JsonNode.class, EarlierRevisions::renamed);
                }
            };
        }

        private static JsonNode renamed(JsonNode event) {
            ObjectNode fields = (ObjectNode) event;
            fields.set("until", fields.remove("upTo"));
            return fields;
        }
    }

    @BeforeAll
    void somebody_administers() {
        neighbours.administeredBy(ADMINISTRATOR);
        stories.awaitReaders();
    }

    @Test
    void each_fact_is_stored_with_its_revision() {
        OfferId offer = offer("vannerie");

        assertThat(owner.queryForList(
                        "select revision from events.event where aggregate = ?", String.class, offer.value()))
                .containsExactly("1");
    }

    @Test
    void a_fact_of_an_earlier_revision_is_brought_up_for_lists_and_decisions() {
        OfferId offer = offer("reliure");
        store(offer, PAUSED, "0", pause(offer, "\"upTo\":\"" + Neighbours.TODAY.plusDays(40) + "\""));
        stories.awaitReaders();
        assertThat(page("/offres-et-demandes?mots=reliure&etat=en-pause")).contains("1 fiche");

        // Only a note that was taken can be corrected.
        commands.<Object>sendAndWait(correcting(offer));
        OfferId neverPaused = offer("dorure");
        assertThatThrownBy(() -> commands.<Object>sendAndWait(correcting(neverPaused)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_fact_of_a_later_revision_waits_and_nothing_is_decided_on_half_a_history() {
        OfferId offer = offer("tressage");
        UUID stored = store(offer, PAUSED, "2", pause(offer, "\"until\":\"" + Neighbours.TODAY.plusDays(40) + "\""));
        assertSetAside(offer, stored);
    }

    @Test
    void a_fact_that_a_disk_has_spoilt_waits_and_the_rest_goes_on() {
        OfferId offer = offer("dentelle");
        UUID stored = store(offer, PAUSED, "1", "{\"noted\":{\"by\":\"");
        assertSetAside(offer, stored);
    }

    private void assertSetAside(OfferId offer, UUID stored) {
        offer("cartonnage " + offer);
        stories.awaitReaders();

        assertThat(page("/offres-et-demandes?mots=cartonnage")).contains("cartonnage " + offer);
        assertThat(sign("Les listes"))
                .contains(" : à regarder")
                .contains("mis de côté", "depuis le fait n° ", "« OfferPaused »");
        assertThat(owner.queryForList(
                        "select distinct position from rebuild.aside where event = ?", Long.class, stored))
                .hasSize(1);
        assertThatThrownBy(() -> commands.<Object>sendAndWait(pausing(offer)))
                .isInstanceOf(Refusal.class)
                .hasMessage(UnreadableFactException.SENTENCE);
    }

    @Test
    void a_fact_of_a_kind_that_nobody_knows_is_told_with_its_place() {
        OfferId offer = offer("gravure");
        UUID stored = store(offer, "org.reciproque.api.savoir.OfferHistory$OfferSung", "3", "{}");
        Long position = owner.queryForObject("select position from events.event where id = ?", Long.class, stored);
        stories.awaitReaders();

        assertThat(sign("Les faits"))
                .contains(" : à regarder")
                .contains("n° " + position, "« OfferSung », révision 3", "reconstruisez les listes");
    }

    @Test
    void a_chain_that_somebody_broke_is_told_with_its_number_until_it_is_whole_again() {
        OfferId offer = offer("ferronnerie");
        stories.awaitReaders();
        byte[] written = Objects.requireNonNull(owner.queryForObject(
                "select payload from events.event where aggregate = ? and sequence = 0", byte[].class, offer.value()));
        Long number = owner.queryForObject(
                "select number from events.network_number n join events.event e on e.id = n.event_id"
                        + " where e.aggregate = ? and e.sequence = 0",
                Long.class,
                offer.value());
        rewrite(offer, "{}".getBytes(StandardCharsets.UTF_8));
        try {
            chain.atNight();
            assertThat(sign("Les faits"))
                    .contains(" : à regarder")
                    .contains(
                            "Réseau " + neighbours.network() + ", fait n° " + number,
                            "n’est plus ce qui avait été noté");
        } finally {
            rewrite(offer, written);
        }
        chain.atNight();
        assertThat(sign("Les faits")).doesNotContain("n’est plus ce qui avait été noté");
    }

    @Test
    void a_chain_that_has_become_shorter_is_told() {
        chain.atNight();
        UUID network = neighbours.network().value();
        Long numbers =
                owner.queryForObject("select numbers from rebuild.chain_read where network = ?", Long.class, network);
        owner.update("update rebuild.chain_read set numbers = numbers + 2 where network = ?", network);
        try {
            chain.atNight();
            assertThat(sign("Les faits"))
                    .contains("Réseau " + network + ", fait n° " + (Objects.requireNonNull(numbers) + 1)
                            + " : ce numéro manque");
        } finally {
            owner.update("delete from rebuild.chain_read where network = ?", network);
        }
        chain.atNight();
        assertThat(sign("Les faits")).doesNotContain("ce numéro manque");
    }

    private OfferId offer(String savoir) {
        ParticipantId who = neighbours.welcome(savoir, "Personne qui sait " + savoir);
        OfferId offer = OfferId.of(neighbours.network(), savoir);
        commands.<Object>sendAndWait(new MakeOffer(
                offer, neighbours.noted("offre " + savoir, 20), who, neighbours.fiche(savoir, savoir, "cuisine")));
        return offer;
    }

    private CorrectOfferNote correcting(OfferId offer) {
        return new CorrectOfferNote(
                offer, neighbours.noted("erreur " + offer, 1), NoteId.of(offer, "pause"), new NeverHappened());
    }

    private PauseOffer pausing(OfferId offer) {
        return new PauseOffer(offer, neighbours.noted("pause " + offer, 1), Optional.empty());
    }

    private String pause(OfferId offer, String until) {
        return "{\"noted\":{\"by\":\"" + UUID.randomUUID() + "\",\"network\":\"" + neighbours.network()
                + "\",\"note\":\"" + NoteId.of(offer, "pause") + "\",\"notedOn\":\"" + Neighbours.TODAY + "\",\"on\":\""
                + Neighbours.TODAY.minusDays(2) + "\"},\"offer\":\"" + offer + "\"," + until + "}";
    }

    /** Puts an event behind those of this offer, as another version would have. */
    private UUID store(OfferId offer, String type, String revision, String payload) {
        UUID id = UUID.randomUUID();
        owner.update(
                "insert into events.event (id, tenant, aggregate, aggregate_name, aggregate_type, sequence, day,"
                        + " stamped_at, payload_type, revision, payload, metadata)"
                        + " select ?, tenant, aggregate, aggregate_name, aggregate_type, sequence + 1, day, now(), ?, ?, ?,"
                        + " metadata from events.event where aggregate = ? order by sequence desc limit 1",
                id,
                type,
                revision,
                payload.getBytes(StandardCharsets.UTF_8),
                offer.value());
        return id;
    }

    /** What only the owner of the table can do, and only where the trigger is out of the way. */
    private void rewrite(OfferId offer, byte[] payload) {
        owner.execute("alter table events.event disable trigger event_only_grows");
        owner.update(
                "update events.event set payload = ? where aggregate = ? and sequence = 0", payload, offer.value());
        owner.execute("alter table events.event enable trigger event_only_grows");
    }

    private String sign(String thing) {
        return Awaitility.await()
                .pollInSameThread()
                .until(
                        () -> Jsoup.parse(page("/reseau/etat"))
                                .select(".carte:has(h2:contains(" + thing + "))")
                                .text(),
                        told -> !told.isEmpty());
    }

    private String page(String address) {
        return Neighbours.signedIn(port, ADMINISTRATOR).get(address).body();
    }
}
