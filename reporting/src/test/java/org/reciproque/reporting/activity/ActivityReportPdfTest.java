package org.reciproque.reporting.activity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.figures.CutOff;
import org.reciproque.api.figures.Figure;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.figures.FiguresQuery.AskThemeFigures;
import org.reciproque.api.network.NetworkForm;

class ActivityReportPdfTest {

    @Nested
    class the_network_of_the_lake_in_2024 {

        private final byte[] pdf = Network.ofTheLake().pdf(2024).bytes();

        @Test
        void is_named_after_the_network_and_the_year() {
            assertThat(Network.ofTheLake().report(2024).files())
                    .extracting(file -> file.name())
                    .containsExactly(
                            "rapport-activite-reseau-de-l-etang-2024.pdf",
                            "rapport-activite-reseau-de-l-etang-2024.docx");
        }

        @Test
        void tells_on_its_cover_who_when_and_up_to_which_event() throws IOException {
            assertThat(page(pdf, 1))
                    .contains("Réseau de l’Étang", "Rapport d’activité", "2024")
                    .contains("Du 1er\u00a0janvier au 31\u00a0décembre 2024")
                    .contains("Arrêté après l’événement n°\u00a02\u202f272, noté le 31\u00a0décembre 2025.")
                    .contains("93\u00a0personnes ont pris part");
        }

        @Test
        void shows_each_key_figure_with_the_year_before_beside_it() throws IOException {
            String page = page(pdf, 2);
            assertThat(page)
                    .contains("93 83 27 45 sur\u00a093, soit\u00a048\u202f%")
                    .contains("2023\u00a0: 87 2023\u00a0: 81 2023\u00a0: 87")
                    .contains("2023\u00a0: 40 sur\u00a087, soit\u00a046\u202f%")
                    .contains("109 120 123 115")
                    .contains("2023\u00a0: 105 2023\u00a0: 89 2023\u00a0: 130 2023\u00a0: 98")
                    .contains("43 23 10 10")
                    .contains("2023\u00a0: 43 2023\u00a0: 23 2023\u00a0: 9 2023\u00a0: 11")
                    .contains("Mises en relation dont accord dont plus tard dont non")
                    .contains("20 122 288")
                    .contains("2023\u00a0: 19 2023\u00a0: 114 2023\u00a0: 255")
                    .contains("8 16 Bilans faits Échanges terminés 2023\u00a0: 8 2023\u00a0: 15");
            for (Figure figure : Figure.values()) {
                if (figure != Figure.BILANS) {
                    assertThat(page).contains(figure.label());
                }
            }
        }

        @Test
        void goes_through_the_twelve_months() throws IOException {
            assertThat(page(pdf, 3))
                    .contains("Janvier 12 36 3 3 13")
                    .contains("Août 0 0 4 10 6")
                    .contains("Décembre 13 39 3 14 2")
                    .contains("Année 2024 122 288 43 109 123");
        }

        @Test
        void lists_themes_by_alphabet_and_hides_what_two_people_did() throws IOException {
            String page = page(pdf, 4);
            assertThat(List.of("Art", "Bricolage", "Cuisine", "Écriture", "Langues", "Sans thème", "Ensemble"))
                    .isSortedAccordingTo(
                            (one, other) -> Integer.compare(page.indexOf(one + " "), page.indexOf(other + " ")));
            assertThat(page)
                    .contains("Art 23 22 46 44 21 21 7 7 23 22")
                    .contains("Écriture <\u00a05 <\u00a05 <\u00a05")
                    .contains("Cuisine caché caché")
                    .contains("Langues 0 0 0 0 0 0 0 0 0 0")
                    .contains("Ensemble 85 81 170 162")
                    .contains("23\u00a0cases cachées sur 60 dans le tableau par thème\u00a0: 12 parce que");
        }

        @Test
        void ends_with_the_definition_of_every_figure_and_what_is_hidden() throws IOException {
            String page = page(pdf, 5);
            for (Figure figure : Figure.values()) {
                assertThat(page)
                        .contains(figure.label())
                        .contains(figure.definition().replace("  ", " "));
            }
            assertThat(page).contains("23\u00a0cases cachées sur 60").contains("n°\u00a02\u202f272");
        }

        @Test
        void counts_its_pages() throws IOException {
            assertThat(page(pdf, 2)).contains("page\u00a02 sur\u00a05");
            assertThat(page(pdf, 5)).contains("page\u00a05 sur\u00a05");
        }

        @Test
        void says_what_it_is_to_machines() throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentInformation().getTitle())
                        .isEqualTo("Rapport d’activité 2024 — Réseau de l’Étang");
                assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Réseau de l’Étang");
                Calendar created = document.getDocumentInformation().getCreationDate();
                created.setTimeZone(TimeZone.getTimeZone("UTC"));
                assertThat(created.toInstant()).hasToString("2025-12-31T00:00:00Z");
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
                assertThat(new String(
                                document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                        .containsPattern("pdfaid:part[>=\"']+2")
                        .containsPattern("pdfaid:conformance[>=\"']+B");
                assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
            }
        }

        @Test
        void brings_every_font_it_uses() throws IOException {
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (PDPage page : document.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                        assertThat(font.getName()).containsAnyOf("Atkinson", "Bricolage");
                    }
                }
            }
        }

        @Test
        void comes_out_the_same_byte_for_byte_every_time() {
            assertThat(Arrays.equals(Network.ofTheLake().pdf(2024).bytes(), pdf))
                    .isTrue();
        }
    }

    @Test
    void all_pages_are_asked_at_the_number_that_the_first_answer_knew() {
        Network network = Network.ofTheLake();
        network.report(2024);
        assertThat(network.asked()).hasSize(2);
        assertThat(network.asked().get(0)).isInstanceOfSatisfying(AskFigures.class, first -> {
            assertThat(first.cutOff()).isEqualTo(new CutOff.Latest());
            assertThat(first.periods()).hasSize(14);
        });
        assertThat(network.asked().get(1))
                .isInstanceOfSatisfying(
                        AskThemeFigures.class,
                        second -> assertThat(second.cutOff()).isEqualTo(new CutOff.Number(2272)));
    }

    @Test
    void a_year_of_which_nothing_is_known_is_a_report_all_the_same() throws IOException {
        byte[] pdf = Network.empty().pdf(2024).bytes();
        assertThat(page(pdf, 1))
                .contains("Aucun fait n’a été noté pour l’année 2024.")
                .contains("Aucun événement n’était noté");
        assertThat(page(pdf, 2)).contains("0 0 0 sans objet");
        assertThat(page(pdf, 3)).contains("Année 2024 0 0 0 0 0");
        assertThat(page(pdf, 4)).contains("Aucune case n’est cachée");
    }

    @Test
    void forty_themes_go_on_over_the_page_under_the_same_head() throws IOException {
        byte[] pdf = Network.withThemes(40).pdf(2024).bytes();
        assertThat(page(pdf, 4)).contains("Offres Demandes Échanges vécus Séances Thème", "page\u00a04 sur\u00a06");
        assertThat(page(pdf, 5))
                .contains(
                        "Offres Demandes Échanges vécus Séances Thème",
                        "Sans thème",
                        "Ensemble",
                        "page\u00a05 sur\u00a06");
        String all = page(pdf, 4) + page(pdf, 5);
        for (int i = 1; i <= 40; i++) {
            assertThat(all).contains("Savoir n° " + (i < 10 ? "0" : "") + i);
        }
    }

    @Test
    void an_association_reports_to_its_assembly_under_its_full_name() throws IOException {
        byte[] pdf = Network.named("Les Tilleuls").pdf(2024).bytes();
        assertThat(page(pdf, 1))
                .contains("Réseau d’échanges réciproques de savoirs Les Tilleuls")
                .contains("Présenté à l’assemblée générale", "Rapport d’activité");
        assertThat(title(pdf))
                .isEqualTo("Rapport d’activité 2024 — Réseau d’échanges réciproques de savoirs Les Tilleuls");
    }

    @Test
    void a_project_of_a_social_centre_names_who_carries_it_and_tells_its_members() throws IOException {
        Network hosted = Network.named("Les Tilleuls").as(NetworkForm.HOSTED_BY_SOCIAL_CENTRE, "Les Épis");
        byte[] pdf = hosted.pdf(2024).bytes();
        assertThat(page(pdf, 1))
                .contains("Projet porté par le centre social Les Épis")
                .doesNotContain("assemblée");
        assertThat(page(pdf, 2)).contains("Adhérents");
    }

    @Test
    void a_school_without_memberships_tells_none_and_an_informal_group_tells_its_year() throws IOException {
        Network school = Network.named("Passe-Savoirs").as(NetworkForm.SCHOOL, "collège Jean-Moulin");
        byte[] pdf = school.withoutMembers().pdf(2024).bytes();
        assertThat(page(pdf, 1)).contains("Établissement\u00a0: collège Jean-Moulin", "Rapport d’activité");
        assertThat(page(pdf, 2)).contains("Nouveaux participants").doesNotContain("Adhérents");
        assertThat(page(pdf, 5)).contains("Nouveaux participants").doesNotContain("Adhérents");

        byte[] friends = Network.named("Les Tilleuls")
                .as(NetworkForm.INFORMAL, "")
                .pdf(2024)
                .bytes();
        assertThat(page(friends, 1))
                .contains("Notre année", "2024")
                .doesNotContain("Rapport")
                .doesNotContain("assemblée");
        assertThat(page(friends, 2)).contains("Notre année 2024 ·").contains("Adhérents");
    }

    private static String title(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentInformation().getTitle();
        }
    }

    @Test
    void a_very_long_name_is_printed_whole_whatever_its_letters() throws IOException {
        String name =
                "Réseau d’échanges réciproques de savoirs des quartiers réunis de la Grande-Prairie, du Vieux-Moulin,"
                        + " de la Cité-Jardin et des communes voisines de la vallée de l’Œuf — Русский клуб";
        byte[] pdf = Network.named(name).pdf(2024).bytes();
        assertThat(page(pdf, 1)).contains(name);
    }

    @Test
    void large_numbers_stay_whole() throws IOException {
        byte[] pdf = Network.large(1234).pdf(2024).bytes();
        assertThat(page(pdf, 2)).contains("114\u202f762 102\u202f422 33\u202f318", "134\u202f506");
        assertThat(page(pdf, 3)).contains("Janvier 14\u202f808 44\u202f424");
        assertThat(page(pdf, 5)).contains("n°\u00a0123\u202f456");
    }

    @Test
    void refusals_of_the_figures_reach_who_asked_in_french() {
        assertThatThrownBy(() -> Network.named("").report(2024))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasRootCauseMessage("Ce réseau n’existe pas.");
        assertThatThrownBy(() -> Network.ofTheLake().report(24))
                .hasRootCauseMessage("L’année d’un rapport s’écrit en quatre chiffres, par exemple 2024.");
    }

    /** The words of one page in the order they are read, ordinary spaces and line ends all alike. */
    private static String page(byte[] pdf, int number) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            return String.join(" ", Arrays.asList(stripper.getText(document).split("[ \\r\\n]+")));
        }
    }
}
