package org.reciproque.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.*;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.NoteId;
import org.reciproque.api.base.Theme;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeHistory.EchangeSessionHeld;
import org.reciproque.api.echange.EchangeHistory.EchangeStarted;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.gathering.GatheringHistory.GatheringHeld;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.MiseEnRelationOpened;
import org.reciproque.api.miseenrelation.MiseEnRelationHistory.TermsAgreed;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.participant.ParticipantHistory.ConsentRecorded;
import org.reciproque.api.participant.ParticipantHistory.MembershipTaken;
import org.reciproque.api.participant.ParticipantHistory.ParticipantForgotten;
import org.reciproque.api.participant.ParticipantHistory.ParticipantLeft;
import org.reciproque.api.participant.ParticipantHistory.ParticipantWelcomed;
import org.reciproque.api.participant.ParticipantId;
import org.reciproque.api.savoir.DemandHistory.DemandExpressed;
import org.reciproque.api.savoir.OfferHistory.OfferMade;
import org.reciproque.api.savoir.OfferHistory.OfferWithdrawn;
import org.reciproque.api.savoir.OfferId;
import org.reciproque.api.savoir.WithdrawalReason;
import org.reciproque.api.story.StoryProgress;

/** How corrections and annulations reach the notes that lines leave. */
class StoryCorrectionsTest {

    private static final NetworkId NETWORK = NetworkId.named(Desk.NETWORK);

    private final Desk desk = new Desk();

    @AfterEach
    void leave() {
        desk.close();
    }

    /** Lines 1 to 7 of the échange, then 8 to 13: what followed. */
    private static Sheet aYear() {
        return Sheet.ofOneEchange()
                .line("seance", "ref=S1", "echange=X1", "offreurs=P1", "demandeurs=P2", "theme=arts")
                .line("bilan", "ref=B1", "echange=X1", "personnes=P1 P2", "mediateur=P3", "effets=confiance")
                .line("adhesion", "personnes=P1", "debut=2024-01-01", "fin=2024-12-31")
                .line("reperage", "ref=R1", "personnes=P1 P2", "mediateur=P3", "date=2024-02-01")
                .line("retrait", "ref=O1", "note=retirée")
                .line("echange_convenu", "ref=X2", "offreurs=P2", "demandeurs=P3");
    }

    private List<NetworkEvent> facts(Sheet sheet) {
        StoryProgress written = desk.importing(sheet.bytes());
        assertThat(written.faults()).isEmpty();
        return desk.shelf.payloads().stream().map(NetworkEvent.class::cast).toList();
    }

    private List<NoteCorrected> corrections(Sheet sheet) {
        return facts(sheet).stream()
                .filter(NoteCorrected.class::isInstance)
                .map(NoteCorrected.class::cast)
                .toList();
    }

    private NoteId note(Class<? extends NetworkEvent> kind) {
        return desk.shelf.payloads().stream()
                .filter(kind::isInstance)
                .map(event -> kind.cast(event).noted().note())
                .findFirst()
                .orElseThrow();
    }

    private static ParticipantId person(String code) {
        return ParticipantId.of(NETWORK, code);
    }

    private static Set<ParticipantId> people(String... codes) {
        return List.of(codes).stream().map(StoryCorrectionsTest::person).collect(Collectors.toSet());
    }

    private static void assertOne(List<NoteCorrected> corrections, NoteId wrong, Correction right) {
        assertThat(corrections).singleElement().satisfies(it -> {
            assertThat(it.wrong()).isEqualTo(wrong);
            assertThat(it.right()).isEqualTo(right);
        });
    }

    private List<NoteCorrected> correcting(int no, String field, String value) {
        return corrections(aYear().line("correction", "corrige=" + no, "champ=" + field, "valeur=" + value));
    }

    @Nested
    class A_correction {

        @Test
        void of_a_day_of_people_or_of_a_theme_reaches_the_session() {
            LocalDate earlier = LocalDate.of(2024, 2, 3);
            Sheet sheet = aYear().line("correction", "corrige=8", "champ=date", "valeur=03/02/2024")
                    .line("correction", "corrige=8", "champ=offreurs", "valeur=P1 P3")
                    .line("correction", "corrige=8", "champ=demandeurs")
                    .line("correction", "corrige=8", "champ=theme", "valeur=couleurs")
                    .line("correction", "corrige=8", "champ=echange", "valeur=X2");

            assertThat(corrections(sheet))
                    .allSatisfy(it -> assertThat(it.wrong()).isEqualTo(note(EchangeSessionHeld.class)))
                    .<Correction>extracting(NoteCorrected::right)
                    .containsExactly(
                            new Day(earlier),
                            new OffreursAre(people("P1", "P3")),
                            new DemandeursAre(Set.of()),
                            new ThemeIs(Optional.of(new Theme("couleurs"))),
                            new EchangeIs(EchangeId.of(NETWORK, "X2")));
        }

        @Test
        void of_a_theme_nobody_knew_adds_it_to_the_list_first() {
            List<NetworkEvent> facts = facts(aYear().line("correction", "corrige=4", "champ=theme", "valeur=couleurs"));

            assertThat(facts.stream().filter(ThemeAdded.class::isInstance).map(ThemeAdded.class::cast))
                    .extracting(ThemeAdded::theme)
                    .containsExactly(new Theme("couleurs"));
        }

        @Test
        void of_a_meeting_reaches_what_opened_it_too() {
            List<NoteCorrected> both = correcting(6, "offreurs", "P1 P3");

            assertThat(both)
                    .extracting(NoteCorrected::wrong)
                    .containsExactly(note(MiseEnRelationOpened.class), note(TermsAgreed.class));
            assertThat(both).extracting(it -> it.noted().note()).doesNotHaveDuplicates();
        }

        @Test
        void of_an_issue_reaches_the_meeting_alone() {
            assertOne(correcting(6, "issue", "plus tard"), note(TermsAgreed.class), new OutcomeIs(Outcome.LATER));
        }

        @Test
        void of_the_offers_reaches_the_opening_alone() {
            assertOne(
                    correcting(6, "offres", "O1"),
                    note(MiseEnRelationOpened.class),
                    new OffersAre(Set.of(OfferId.of(NETWORK, "O1"))));
        }

        @Test
        void may_empty_what_may_be_empty() {
            assertOne(correcting(4, "fin", ""), note(OfferMade.class), new LastDay(Optional.empty()));
        }

        @Test
        void keeps_whose_words_they_are() {
            List<NoteCorrected> name = correcting(2, "nom", "Habib Jolivet-Roy");

            assertThat(name)
                    .singleElement()
                    .satisfies(it -> assertThat(it.right()).isInstanceOfSatisfying(NameIs.class, is -> {
                        assertThat(is.name().text()).isEqualTo("Habib Jolivet-Roy");
                        assertThat(is.name().whose()).isEqualTo(person("P2").asSpeaker());
                    }));
        }

        @Test
        void reaches_every_other_field() {
            List<NoteCorrected> all =
                    corrections(aYear().line("correction", "corrige=4", "champ=savoir", "valeur=pastel gras")
                            .line("correction", "corrige=5", "champ=personnes", "valeur=P3")
                            .line("correction", "corrige=9", "champ=effets", "valeur=je_compte confiance")
                            .line("correction", "corrige=9", "champ=mediateur", "valeur=")
                            .line("correction", "corrige=10", "champ=debut", "valeur=2024-02-01")
                            .line("correction", "corrige=10", "champ=fin", "valeur=2024-11-30")
                            .line("correction", "corrige=11", "champ=médiateur", "valeur=P2 P3")
                            .line("correction", "corrige=12", "champ=note", "valeur=satisfaite")
                            .line("correction", "corrige=13", "champ=mer", "valeur=M1"));

            assertThat(all).extracting(NoteCorrected::right).hasSize(9);
            assertThat(all.get(0).wrong()).isEqualTo(note(OfferMade.class));
            assertThat(all.get(1).wrong()).isEqualTo(note(DemandExpressed.class));
            assertThat(all.get(1).right()).isEqualTo(new PeopleAre(people("P3")));
            assertThat(all.get(2).wrong()).isEqualTo(note(BilanRecorded.class));
            assertThat(all.get(2).right()).isEqualTo(new EffectsAre(Set.of(Effect.JE_COMPTE, Effect.CONFIANCE)));
            assertThat(all.get(3).right()).isEqualTo(new MediatorsAre(Set.of()));
            assertThat(all.get(4).wrong()).isEqualTo(note(MembershipTaken.class));
            assertThat(all.get(4).right()).isEqualTo(new FirstDay(LocalDate.of(2024, 2, 1)));
            assertThat(all.get(5).right()).isEqualTo(new LastDay(Optional.of(LocalDate.of(2024, 11, 30))));
            assertThat(all.get(6).wrong()).isEqualTo(note(GatheringHeld.class));
            assertThat(all.get(7).wrong()).isEqualTo(note(OfferWithdrawn.class));
            assertThat(all.get(7).right()).isEqualTo(new WithdrawalReasonIs(WithdrawalReason.SATISFIED));
            assertThat(all.get(8).right()).isInstanceOf(MiseEnRelationIs.class);
        }

        @Test
        void may_be_corrected_in_its_value() {
            List<NoteCorrected> corrections =
                    corrections(aYear().line("correction", "corrige=8", "champ=date", "valeur=2024-02-03")
                            .line("correction", "corrige=14", "champ=valeur", "valeur=2024-02-04"));

            assertThat(corrections.get(1).wrong())
                    .isEqualTo(corrections.get(0).noted().note());
            assertThat(corrections.get(1).right()).isEqualTo(new Day(LocalDate.of(2024, 2, 4)));
        }
    }

    @Nested
    class An_annulation {

        @ParameterizedTest
        @CsvSource({"1,1", "3,1", "4,1", "5,1", "6,2", "7,1", "8,1", "9,1", "10,1", "11,1", "12,1"})
        void may_target_any_line(int no, int notes) {
            List<NoteCorrected> annulled = corrections(aYear().line("annulation", "corrige=" + no));

            assertThat(annulled).hasSize(notes).extracting(NoteCorrected::right).containsOnly(new NeverHappened());
            assertThat(annulled).extracting(NoteCorrected::wrong).doesNotHaveDuplicates();
        }

        @Test
        void may_target_a_correction_and_then_be_annulled_itself() {
            List<NoteCorrected> chain = corrections(aYear().line("correction", "corrige=6", "champ=theme", "valeur=")
                    .line("annulation", "corrige=14")
                    .line("annulation", "corrige=15"));

            // the meeting and its opening, corrected, restored, corrected again
            assertThat(chain).hasSize(6);
            Function<NoteCorrected, NoteId> own = it -> it.noted().note();
            assertThat(chain.subList(2, 4))
                    .extracting(NoteCorrected::wrong)
                    .containsExactlyElementsOf(
                            chain.subList(0, 2).stream().map(own).toList());
            assertThat(chain.subList(4, 6))
                    .extracting(NoteCorrected::wrong)
                    .containsExactlyElementsOf(
                            chain.subList(2, 4).stream().map(own).toList());
        }
    }

    @Nested
    class Lines_about_people {

        @Test
        void tell_consent_departure_and_erasure() {
            List<NetworkEvent> facts = facts(Sheet.ofThreePeople()
                    .line("arrivee", "ref=P4", "personnes=P4")
                    .line("consentement", "ref=P1", "personnes=P1", "champ=tableau", "valeur=prénom seul")
                    .line("depart", "ref=P2", "personnes=P2")
                    .line("effacement", "ref=P4", "personnes=P4", "note=à sa demande"));

            assertThat(facts.stream()
                            .filter(ParticipantWelcomed.class::isInstance)
                            .map(ParticipantWelcomed.class::cast))
                    .extracting(it -> it.details().name().isPresent())
                    .containsExactly(true, true, true, false);
            assertThat(facts).hasAtLeastOneElementOfType(ConsentRecorded.class);
            assertThat(facts).hasAtLeastOneElementOfType(ParticipantLeft.class);
            assertThat(facts).hasAtLeastOneElementOfType(ParticipantForgotten.class);
        }

        @Test
        void may_welcome_again_somebody_who_left() {
            assertThat(facts(Sheet.ofThreePeople()
                            .line("depart", "personnes=P2")
                            .line("arrivee", "ref=P2", "personnes=P2")))
                    .filteredOn(ParticipantWelcomed.class::isInstance)
                    .hasSize(4);
        }

        @Test
        void may_tell_the_membership_of_a_household() {
            List<NetworkEvent> facts = facts(Sheet.ofThreePeople()
                    .line("adhesion", "personnes=P1 P2", "fin=2024-12-31")
                    .line("annulation", "corrige=4"));

            assertThat(facts.stream().filter(MembershipTaken.class::isInstance)).hasSize(2);
            assertThat(facts.stream().filter(NoteCorrected.class::isInstance)).hasSize(2);
        }
    }

    @Test
    void an_offer_of_the_day_of_a_reperage_was_noted_there() {
        List<NetworkEvent> facts = facts(Sheet.ofThreePeople()
                .line("offre", "ref=O1", "personnes=P1", "savoir=pastel", "fin=2024-06-01")
                .line("reperage", "ref=R1", "personnes=P1", "mediateur=P2 P3"));

        OfferMade made = facts.stream()
                .filter(OfferMade.class::isInstance)
                .map(OfferMade.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(made.fiche().notedAt()).isPresent();
        assertThat(made.fiche().lastDay()).contains(LocalDate.of(2024, 6, 1));
        assertThat(made.fiche().savoir().whose()).isEqualTo(person("P1").asSpeaker());
    }

    @Test
    void a_reference_may_come_before_the_line_of_the_thing() {
        assertThat(facts(Sheet.blank()
                        .line("seance", "ref=S1", "echange=X1", "offreurs=P1", "demandeurs=P2")
                        .line("retrait", "ref=O1")
                        .line("echange_convenu", "ref=X1", "offreurs=P1", "demandeurs=P2", "mer=M1")
                        .line("mise_en_relation", "ref=M1", "offreurs=P1", "demandeurs=P2", "offres=O1", "issue=accord")
                        .line("offre", "ref=O1", "personnes=P1", "savoir=pastel")
                        .line("arrivee", "ref=P1")
                        .line("arrivee", "ref=P2")))
                .hasAtLeastOneElementOfType(EchangeStarted.class)
                .hasAtLeastOneElementOfType(EchangeSessionHeld.class);
    }
}
