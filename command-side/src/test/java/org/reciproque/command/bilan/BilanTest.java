package org.reciproque.command.bilan;

import static org.reciproque.command.Cast.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Correction;
import org.reciproque.api.base.Correction.EchangeIs;
import org.reciproque.api.base.Correction.EffectsAre;
import org.reciproque.api.base.Correction.MediatorsAre;
import org.reciproque.api.base.Correction.NeverHappened;
import org.reciproque.api.base.Correction.OutcomeIs;
import org.reciproque.api.base.Correction.PeopleAre;
import org.reciproque.api.base.NoteCorrected;
import org.reciproque.api.base.Noted;
import org.reciproque.api.bilan.BilanCommand.CorrectBilanNote;
import org.reciproque.api.bilan.BilanCommand.RecordBilan;
import org.reciproque.api.bilan.BilanCommand.SpeakAtBilan;
import org.reciproque.api.bilan.BilanHistory.BilanRecorded;
import org.reciproque.api.bilan.BilanHistory.BilanSpoken;
import org.reciproque.api.bilan.BilanId;
import org.reciproque.api.bilan.BilanWords;
import org.reciproque.api.bilan.Effect;
import org.reciproque.api.echange.EchangeId;
import org.reciproque.api.echange.Side;
import org.reciproque.api.miseenrelation.Outcome;
import org.reciproque.command.Deciding;

class BilanTest {

    private static final BilanId BILAN = BilanId.of("couscous");
    private static final EchangeId COUSCOUS = EchangeId.of("couscous");
    private static final BilanRecorded RECORDED = recorded("bilan");
    private static final BilanWords GERARDS_WORDS = new BilanWords(
            Optional.of(says(GERARD, "Je sais rouler la semoule.")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(says(GERARD, "Merci !")),
            true);
    private static final BilanSpoken SPOKEN =
            new BilanSpoken(sheet("gérard says", MARCH_20), BILAN, GERARD, Side.DEMANDEUR, GERARDS_WORDS);

    private final Deciding<Bilan> unknown = Deciding.on(Bilan.class);
    private final Deciding<Bilan> recorded = unknown.after(RECORDED);

    private static BilanRecorded recorded(String sheet) {
        return new BilanRecorded(
                sheet(sheet, MARCH_20),
                BILAN,
                COUSCOUS,
                Set.of(AWA, GERARD),
                Optional.of(ODILE),
                Set.of(Effect.CONFIANCE));
    }

    private static RecordBilan record(String sheet, LocalDate day) {
        return new RecordBilan(
                BILAN, sheet(sheet, day), COUSCOUS, Set.of(AWA, GERARD), Optional.of(ODILE), Set.of(Effect.CONFIANCE));
    }

    private static SpeakAtBilan speak(Noted noted) {
        return new SpeakAtBilan(BILAN, noted, GERARD, Side.DEMANDEUR, GERARDS_WORDS);
    }

    private static CorrectBilanNote correct(String wrong, Correction right) {
        return new CorrectBilanNote(BILAN, sheet("correction", MARCH_31), note(wrong), right);
    }

    private static NoteCorrected corrected(String sheet, String wrong, Correction right) {
        return new NoteCorrected(sheet(sheet, MARCH_31), note(wrong), right);
    }

    @Nested
    class when_nobody_heard_of_it {

        @Test
        void it_is_recorded() {
            unknown.when(record("bilan", MARCH_20)).tells(RECORDED);
        }

        @Test
        void it_cannot_be_recorded_before_its_day() {
            unknown.when(record("bilan", APRIL_15))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void what_gerard_says_may_be_noted_first() {
            unknown.when(speak(sheet("gérard says", MARCH_20))).tells(SPOKEN);
            unknown.after(SPOKEN).when(record("bilan", MARCH_20)).tells(RECORDED);
        }

        @Test
        void nothing_can_be_corrected() {
            unknown.when(correct("bilan", new NeverHappened())).refuses("La note à corriger n’est pas connue.");
        }
    }

    @Nested
    class when_recorded {

        @Test
        void the_same_sheet_typed_twice_has_one_effect() {
            recorded.when(record("bilan", MARCH_20)).isSilent();
        }

        @Test
        void another_sheet_is_a_correction() {
            recorded.when(record("other sheet", MARCH_20)).refuses("Ce bilan est déjà noté : corrigez-le.");
        }

        @Test
        void each_persons_words_are_a_fact_of_their_own() {
            recorded.when(speak(sheet("gérard says", MARCH_20))).tells(SPOKEN);
        }

        @Test
        void another_network_cannot_speak_there() {
            recorded.when(speak(sheetElsewhere("gérard says", MARCH_20)))
                    .refuses("Ce bilan appartient à un autre réseau.");
        }

        @Test
        void all_that_the_sheet_says_may_be_put_right() {
            for (Correction right : List.of(
                    new PeopleAre(Set.of(AWA, GERARD, NADIA)),
                    new MediatorsAre(Set.of()),
                    new MediatorsAre(Set.of(NADIA)),
                    new EffectsAre(Set.of()),
                    new EchangeIs(EchangeId.of("tajine")))) {
                recorded.when(correct("bilan", right)).tells(corrected("correction", "bilan", right));
            }
        }

        @Test
        void one_person_mediates() {
            recorded.when(correct("bilan", new MediatorsAre(Set.of(ODILE, NADIA))))
                    .refuses("Une seule personne assure la médiation d’un bilan.");
        }

        @Test
        void a_bilan_has_no_outcome_and_words_have_no_effects() {
            String sentence = "Cette note ne peut pas être corrigée ainsi : elle ne dit rien de tel.";
            recorded.when(correct("bilan", new OutcomeIs(Outcome.NO))).refuses(sentence);
            unknown.after(SPOKEN)
                    .when(correct("gérard says", new EffectsAre(Set.of())))
                    .refuses(sentence);
        }

        @Test
        void a_sheet_that_was_replaced_cannot_come_back() {
            NoteCorrected never = corrected("mistake", "bilan", new NeverHappened());
            unknown.after(RECORDED, never).when(record("other sheet", MARCH_20)).tells(recorded("other sheet"));
            unknown.after(RECORDED, never, recorded("other sheet"))
                    .when(correct("mistake", new NeverHappened()))
                    .refuses("Ce bilan est déjà noté : corrigez-le.");
        }
    }
}
