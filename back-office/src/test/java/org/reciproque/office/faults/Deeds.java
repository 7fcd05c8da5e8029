package org.reciproque.office.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.reciproque.Neighbours;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Parties;
import org.reciproque.api.base.Theme;
import org.reciproque.api.base.Words;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.AgreeTerms;
import org.reciproque.api.miseenrelation.MiseEnRelationCommand.OpenMiseEnRelation;
import org.reciproque.api.miseenrelation.MiseEnRelationId;
import org.reciproque.api.miseenrelation.Terms;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.participant.Details;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.Fiche;
import org.reciproque.api.savoir.OfferCommand.MakeOffer;
import org.reciproque.api.savoir.OfferId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is noted while faults happen, one deed after the other, each with ids of its own: two people are welcomed, one offers,
 * they are brought together and agree, from which their échange begins by itself.
 */
record Deeds(NetworkId network) {

    private static final String NAME = "Le réseau des pannes";
    private static final Theme THEME = new Theme("cuisine");
    private static final int OF_A_ROUND = 5;

    static Deeds of(int year) {
        return new Deeds(NetworkId.named(NAME + " " + year));
    }

    void found(CommandGateway commands) {
        commands.<Object>sendAndWait(
                new FoundNetwork(network, noted("founded"), NAME, NetworkSettings.usual(), List.of(THEME)));
    }

    /** Does the n-th, or does it again, which changes nothing. */
    void one(int n, CommandGateway commands) {
        int round = n / OF_A_ROUND;
        commands.<Object>sendAndWait(
                switch (n % OF_A_ROUND) {
                    case 0 -> welcome("offre " + round);
                    case 1 -> welcome("demande " + round);
                    case 2 ->
                        new MakeOffer(
                                OfferId.of(network, round),
                                noted("offer " + round),
                                person("offre " + round),
                                Fiche.about(said("offre " + round, "offer " + round, "tresser"), Optional.of(THEME)));
                    case 3 ->
                        new OpenMiseEnRelation(
                                meeting(round),
                                noted("open " + round),
                                Set.of(OfferId.of(network, round)),
                                Set.of(),
                                parties(round),
                                Optional.empty(),
                                Optional.of(THEME));
                    default -> new AgreeTerms(meeting(round), noted("agree " + round), parties(round), Terms.unsaid());
                });
    }

    private WelcomeParticipant welcome(String who) {
        return new WelcomeParticipant(person(who), noted(who), Details.named(Optional.of(said(who, who, who))));
    }

    private ParticipantId person(String key) {
        return ParticipantId.of(network, key);
    }

    private MiseEnRelationId meeting(int round) {
        return MiseEnRelationId.of(network, round);
    }

    private Parties parties(int round) {
        return new Parties(Set.of(person("offre " + round)), Set.of(person("demande " + round)), Optional.empty());
    }

    private Words said(String who, String note, String text) {
        return Words.said(person(who).asSpeaker(), NoteId.of(network, note), "words", text);
    }

    private Noted noted(String key) {
        return new Noted(
                network,
                NoteId.of(network, key),
                AuthorId.of(network, "founder"),
                Neighbours.TODAY.minusDays(30),
                Neighbours.TODAY);
    }

    /**
     * What is stored otherwise than so many deeds done once each would be: by aggregate, how many facts instead of how many.
     *
     * @param done how many were done, whole rounds
     */
    Map<String, String> wrong(int done, JdbcTemplate database) {
        Map<UUID, Integer> expected = new TreeMap<>();
        expected.put(network.value(), 1);
        for (int round = 0; round < done / OF_A_ROUND; round++) {
            expected.put(person("offre " + round).value(), 1);
            expected.put(person("demande " + round).value(), 1);
            expected.put(OfferId.of(network, round).value(), 1);
            expected.put(meeting(round).value(), 2);
            expected.put(EchangeId.of(meeting(round)).value(), 1);
        }
        Map<String, String> wrong = new TreeMap<>();
        database.query(
                "select aggregate, count(*) from events.event where tenant = ? group by 1",
                row -> {
                    UUID aggregate = row.getObject(1, UUID.class);
                    int stored = row.getInt(2);
                    Integer should = expected.remove(aggregate);
                    if (should == null || should != stored) {
                        wrong.put(String.valueOf(aggregate), stored + " instead of " + should);
                    }
                },
                network.value());
        expected.forEach((aggregate, should) -> wrong.put(aggregate.toString(), "0 instead of " + should));
        return wrong;
    }

    /** Deeds that make whole rounds. */
    static int wholeRounds(int deeds) {
        return (deeds + OF_A_ROUND - 1) / OF_A_ROUND * OF_A_ROUND;
    }
}
