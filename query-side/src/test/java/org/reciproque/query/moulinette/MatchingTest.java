package org.reciproque.query.moulinette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reciproque.api.savoir.Company;
import org.reciproque.query.savoirs.FrenchStems;

class MatchingTest {

    private static final UUID NADIA = UUID.randomUUID();
    private static final UUID GERARD = UUID.randomUUID();
    private static final UUID INES = UUID.randomUUID();
    private static final UUID PAUL = UUID.randomUUID();

    private final Matching matching = new Matching(new FrenchStems());

    @Test
    void the_same_word_is_found_whatever_its_accents_case_and_ending() {
        Said demand = demand(NADIA, "Apprendre à TRICOTER", "");
        Said offer = offer(GERARD, "le tricot, côtes et torsades", "");
        Matches matches = matching.of(demand, List.of(offer), Set.of());
        assertThat(matches.byWords()).extracting(Match::sheet).containsExactly(offer.sheet());
        assertThat(sentences(matches.byWords().get(0))).contains("le même mot\u00a0: tricoter");
    }

    @Test
    void two_forms_of_a_long_word_are_near() {
        Matches matches = matching.of(
                demand(NADIA, "la photo", ""), List.of(offer(GERARD, "Photographier de nuit", "")), Set.of());
        assertThat(sentences(matches.byWords().get(0))).contains("un mot proche\u00a0: photo");
    }

    @Test
    void a_rare_word_is_nearer_than_one_that_many_sheets_bear() {
        Said demand = demand(NADIA, "conversation en japonais", "langues");
        Said rare = offer(INES, "quelques mots de japonais", "langues");
        List<Said> offers = List.of(
                offer(GERARD, "conversation en anglais", "langues"),
                offer(PAUL, "conversation en arabe", "langues"),
                offer(PAUL, "conversation en russe", "langues"),
                rare);
        Matches matches = matching.of(demand, offers, Set.of());
        assertThat(matches.byWords().get(0).sheet()).isEqualTo(rare.sheet());
        assertThat(matches.firstStandsOut()).isTrue();
    }

    @Test
    void coming_on_the_same_morning_is_no_savoir() {
        Matches matches = matching.of(
                demand(NADIA, "danse country, plutôt le matin", ""),
                List.of(offer(GERARD, "gym douce du matin", "")),
                Set.of());
        assertThat(matches.nothing()).isTrue();
    }

    @Test
    void to_be_is_no_savoir_either() {
        Matches matches = matching.of(
                demand(NADIA, "sophrologie, en groupe peut-être", ""),
                List.of(offer(GERARD, "être maman d’une famille nombreuse", "")),
                Set.of());
        assertThat(matches.nothing()).isTrue();
    }

    @Test
    void what_is_added_to_a_savoir_brings_nobody_together_across_themes() {
        Said years = demand(NADIA, "lecture à voix haute", "lettres et jeux");
        Said demand = new Said(
                years.sheet(),
                false,
                NADIA,
                years.savoir(),
                "J’en ai envie depuis des années.",
                years.theme(),
                "",
                Company.EITHER,
                false);
        Matches matches =
                matching.of(demand, List.of(offer(GERARD, "légumes toute l’année", "jardinage et nature")), Set.of());
        assertThat(matches.nothing()).isTrue();
    }

    @Test
    void words_of_all_savoirs_bring_nobody_together() {
        Matches matches = matching.of(
                demand(NADIA, "apprendre à organiser une fête, débutante", ""),
                List.of(offer(GERARD, "organiser un voyage, pour débutants", "")),
                Set.of());
        assertThat(matches.nothing()).isTrue();
    }

    @Test
    void a_theme_alone_is_weak_and_kept_apart_in_alphabetical_order() {
        Said demand = demand(NADIA, "crochet", "fil et couture");
        Said hem = offer(GERARD, "ourlets", "fil et couture");
        Said buttonhole = offer(INES, "boutonnières", "fil et couture");
        Matches matches = matching.of(demand, List.of(hem, buttonhole), Set.of());
        assertThat(matches.byWords()).isEmpty();
        assertThat(matches.byTheme()).extracting(Match::sheet).containsExactly(buttonhole.sheet(), hem.sheet());
        assertThat(matches.firstStandsOut()).isFalse();
    }

    @Test
    void a_word_under_another_theme_is_to_be_checked_and_comes_after() {
        Said demand = demand(NADIA, "lire la philosophie", "savoirs scolaires");
        Said map = offer(GERARD, "lire une carte", "nature");
        Said poems = offer(INES, "lire des poèmes", "savoirs scolaires");
        Matches matches = matching.of(demand, List.of(map, poems), Set.of());
        assertThat(matches.byWords()).extracting(Match::sheet).containsExactly(poems.sheet(), map.sheet());
        assertThat(sentences(matches.byWords().get(1)))
                .contains("thèmes différents\u00a0: parle-t-on bien du même savoir\u00a0?");
    }

    @Test
    void what_people_said_of_their_moments_is_repeated_never_guessed() {
        Said demand = with(demand(NADIA, "tricot", ""), "le samedi matin", Company.EITHER);
        Said saturday = with(offer(GERARD, "tricot", ""), "Samedi, le matin", Company.EITHER);
        Said tuesday = with(offer(INES, "tricot", ""), "mardi matin", Company.EITHER);
        Matches matches = matching.of(demand, List.of(saturday, tuesday), Set.of());
        assertThat(sentences(of(matches, saturday))).contains("disponible samedi matin, comme demandé");
        assertThat(sentences(of(matches, tuesday))).contains("moment à voir ensemble");
    }

    @Test
    void alone_and_in_a_group_is_talked_over() {
        Said demand = with(demand(NADIA, "tricot", ""), "", Company.ALONE);
        Said offer = with(offer(GERARD, "tricot", ""), "", Company.GROUP);
        Match match = matching.of(demand, List.of(offer), Set.of()).byWords().get(0);
        assertThat(match.reasons()).contains(Reason.toCheck("en tête à tête ou en groupe\u00a0: à voir ensemble"));
    }

    @Test
    void whether_they_have_met_is_said_and_changes_no_order() {
        Said demand = demand(NADIA, "tricot", "");
        Said gerards = offer(GERARD, "tricot", "");
        assertThat(sentences(of(matching.of(demand, List.of(gerards), Set.of(GERARD)), gerards)))
                .contains("se connaissent déjà");
        assertThat(sentences(of(matching.of(demand, List.of(gerards), Set.of(PAUL)), gerards)))
                .contains("ne se sont pas encore rencontrés");
    }

    @Test
    void nobody_is_proposed_to_themselves() {
        Matches matches = matching.of(demand(NADIA, "tricot", ""), List.of(offer(NADIA, "tricot", "")), Set.of());
        assertThat(matches.nothing()).isTrue();
    }

    @Test
    void equal_offers_are_in_alphabetical_order_and_none_stands_out() {
        Said demand = demand(NADIA, "tricot", "");
        Said chaussettes = offer(GERARD, "tricot de chaussettes", "");
        Said bonnets = offer(INES, "tricot de bonnets", "");
        Matches matches = matching.of(demand, List.of(chaussettes, bonnets), Set.of());
        assertThat(matches.byWords()).extracting(Match::sheet).containsExactly(bonnets.sheet(), chaussettes.sheet());
        assertThat(matches.firstStandsOut()).isFalse();
    }

    @Test
    void an_offer_finds_demands_in_the_same_way() {
        Said offer = with(offer(GERARD, "tricot", ""), "samedi", Company.EITHER);
        Said demand = with(demand(NADIA, "le tricot", ""), "samedi", Company.EITHER);
        Match match = matching.of(offer, List.of(demand), Set.of()).byWords().get(0);
        assertThat(sentences(match)).contains("demandé samedi, comme proposé");
    }

    private static Match of(Matches matches, Said sheet) {
        return matches.byWords().stream()
                .filter(match -> match.sheet().equals(sheet.sheet()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(Match match) {
        return match.reasons().stream().map(Reason::sentence).toList();
    }

    private static Said demand(UUID who, String savoir, String theme) {
        return said(false, who, savoir, theme);
    }

    private static Said offer(UUID who, String savoir, String theme) {
        return said(true, who, savoir, theme);
    }

    private static Said said(boolean offer, UUID who, String savoir, String theme) {
        return new Said(UUID.randomUUID(), offer, who, savoir, "", theme, "", Company.EITHER, false);
    }

    private static Said with(Said said, String moments, Company company) {
        return new Said(
                said.sheet(),
                said.offer(),
                said.person(),
                said.savoir(),
                said.more(),
                said.theme(),
                moments,
                company,
                said.service());
    }
}
