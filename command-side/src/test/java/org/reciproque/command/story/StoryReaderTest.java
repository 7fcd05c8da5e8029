package org.reciproque.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.story.StoryProgress.Fault;

class StoryReaderTest {

    private static final Before NOTHING = Before.nothing("Les Épis");
    private static final AuthorId NADIA = AuthorId.of("Nadia");

    private static StoryReader.Reading read(byte[] file) {
        return StoryReader.read(file, NOTHING, NADIA);
    }

    private static StoryReader.Reading read(Sheet sheet) {
        return read(sheet.bytes());
    }

    private static List<String> faults(Sheet sheet) {
        return read(sheet).faults().stream()
                .map(Fault::sentence)
                .map(StoryReaderTest::plain)
                .toList();
    }

    private static List<String> faults(byte[] file) {
        return read(file).faults().stream()
                .map(Fault::sentence)
                .map(StoryReaderTest::plain)
                .toList();
    }

    private static String plain(String sentence) {
        return sentence.replace('\u00a0', ' ');
    }

    @Nested
    class A_good_file {

        @Test
        void tells_2272_acts_without_a_fault() {
            StoryReader.Reading reading = read(Sheet.network());

            assertThat(reading.faults()).isEmpty();
            assertThat(reading.acts()).hasSize(2272);
            assertThat(reading.acts())
                    .extracting(ToldAct::act)
                    .isSorted()
                    .startsWith(1L)
                    .endsWith(2272L);
        }

        @Test
        void may_have_its_lines_in_any_order() {
            List<ToldAct> straight = read(Sheet.network()).acts();
            List<ToldAct> shuffled = read(Sheet.shuffled(Sheet.network(), 7)).acts();

            assertThat(shuffled)
                    .extracting(ToldAct::act)
                    .isEqualTo(straight.stream().map(ToldAct::act).toList());
            assertThat(shuffled)
                    .extracting(ToldAct::commands)
                    .isEqualTo(straight.stream().map(ToldAct::commands).toList());
        }

        @Test
        void may_have_its_columns_in_any_order_and_typed_with_accents() {
            byte[] file = "Acte;No;Date;Saisi le;Personnes;Réf;Nom\nArrivée;1;2024-03-01;2024-03-02;P1;P1;Odile Sallé\n"
                    .getBytes(StandardCharsets.UTF_8);

            // « Réf » folds to ref
            assertThat(faults(file)).isEmpty();
            assertThat(read(file).acts()).hasSize(1);
        }

        @Test
        void may_come_from_a_spreadsheet_with_a_mark_and_other_line_ends() {
            String text = "\ufeff" + Sheet.ofOneEchange().text().replace("\n", "\r\n");

            assertThat(read(text.getBytes(StandardCharsets.UTF_8)).acts())
                    .isEqualTo(read(Sheet.ofOneEchange()).acts());
        }

        @Test
        void may_be_saved_in_the_writing_of_an_older_windows() {
            byte[] file = Sheet.ofOneEchange().text().getBytes(Charset.forName("windows-1252"));

            assertThat(read(file).acts()).isEqualTo(read(Sheet.ofOneEchange()).acts());
        }

        @Test
        void may_write_its_days_as_french_spreadsheets_do() {
            String text = Sheet.ofOneEchange().text().replace("2024-03-01", "01/03/2024");

            assertThat(read(text.getBytes(StandardCharsets.UTF_8)).acts())
                    .isEqualTo(read(Sheet.ofOneEchange()).acts());
        }

        @Test
        void may_have_empty_lines_which_count_as_lines() {
            StoryReader.Reading reading = read(Sheet.blank().raw("").raw(";;;;").line("arrivee", "personnes=P1"));

            assertThat(reading.acts()).extracting(ToldAct::line).containsExactly(4);
        }

        @Test
        void may_name_a_person_before_the_line_of_their_arrival() {
            assertThat(faults(Sheet.blank()
                            .line("offre", "ref=O1", "personnes=P1", "savoir=pastel sec")
                            .line("arrivee", "ref=P1", "personnes=P1")))
                    .isEmpty();
        }

        @Test
        void may_name_what_an_earlier_import_knows() {
            Before known = new Before(NOTHING.network(), NOTHING.name(), true, java.util.Set.of(), id -> true);

            assertThat(StoryReader.read(
                                    Sheet.blank()
                                            .line("depart", "personnes=P1")
                                            .line("retrait", "ref=O1")
                                            .line("echange_termine", "echange=X1")
                                            .bytes(),
                                    known,
                                    NADIA)
                            .faults())
                    .isEmpty();
        }
    }

    @Nested
    class A_file_that_is_no_story {

        @Test
        void when_it_is_empty() {
            assertThat(faults(new byte[0])).containsExactly("Ce fichier est vide.");
            assertThat(faults("\ufeff \n".getBytes(StandardCharsets.UTF_8))).containsExactly("Ce fichier est vide.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"%PDF-1.7\n%âãÏÓ", "PK\u0003\u0004\u0014\u0000", "\u00d0\u00cf\u0011\u00e0\u0000"})
        void when_it_is_a_document_under_another_name(String start) {
            assertThat(faults(start.getBytes(StandardCharsets.ISO_8859_1)))
                    .singleElement()
                    .asString()
                    .startsWith("Ce fichier est un ")
                    .endsWith(" et enregistrez le tableau au format CSV (UTF-8).");
        }

        @Test
        void when_it_has_no_header() {
            assertThat(faults("1;2023-01-17;2023-01-17;arrivee;P001;P001\n".getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .asString()
                    .startsWith("La première ligne doit nommer les colonnes, séparées par des points-virgules : no,");
        }

        @Test
        void when_commas_separate_its_columns() {
            assertThat(faults("no,saisi_le,date,acte,ref,personnes\n".getBytes(StandardCharsets.UTF_8)))
                    .singleElement()
                    .asString()
                    .contains("points-virgules");
        }

        @Test
        void when_a_column_it_must_have_is_missing() {
            assertThat(faults("no;saisi_le;acte;ref;personnes\n1;2024-03-01;arrivee;P1;P1\n"
                            .getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(
                            "Il manque au fichier ce qu’il doit toujours avoir, colonne par colonne : « date ».");
        }

        @Test
        void when_a_column_is_not_known_or_is_there_twice() {
            assertThat(faults("no;saisi_le;date;acte;ref;personnes;durée;ref\n1;;;;;;2 h;\n"
                            .getBytes(StandardCharsets.UTF_8)))
                    .hasSize(2)
                    .anySatisfy(
                            fault -> assertThat(fault).startsWith("Ligne 1 : la colonne « durée » n’est pas connue"))
                    .contains("Ligne 1 : la colonne « ref » est là deux fois.");
        }

        @Test
        void when_it_has_only_its_header() {
            assertThat(faults(Sheet.blank()))
                    .containsExactly("Ce fichier ne raconte aucun acte : il n’a pas de ligne sous ses titres.");
        }
    }

    @Nested
    class A_bad_line {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                no=x                       | colonne « no » : « x » n’est pas un nombre entier, à partir de 1.
                no=1,5                     | colonne « no » : « 1,5 » n’est pas un nombre entier, à partir de 1.
                no=                        | colonne « no » : il manque une valeur.
                no=2                       | colonne « no » : « 2 » est déjà le numéro de la ligne 3.
                date=31/02/2024            | colonne « date » : « 31/02/2024 » n’est pas une date (attendu : 2024-03-01).
                date=                      | colonne « date » : il manque une valeur.
                saisi_le=hier              | colonne « saisi_le » : « hier » n’est pas une date (attendu : 2024-03-01).
                acte=paiement              | colonne « acte » : « paiement » n’est pas un acte connu.
                acte=                      | colonne « acte » : il manque une valeur.
                fin=2024-13-01             | colonne « fin » : « 2024-13-01 » n’est pas une date (attendu : 2024-03-01).
                ref=                       | colonne « ref » : il manque une valeur.
                ref=P1                     | colonne « ref » : « P1 » désigne déjà l’arrivée de la ligne 2.
                personnes=                 | colonne « personnes » : il manque une valeur.
                personnes=P1 P2            | colonne « personnes » : « P1 P2 » nomme plusieurs personnes : une offre ou une demande en a une seule.
                personnes=P9               | colonne « personnes » : l’arrivée de « P9 » n’est dans aucune ligne du fichier, ni dans un import précédent.
                savoir=                    | colonne « savoir » : il manque une valeur.
                """)
        void names_the_line_the_field_and_the_value(String cell, String sentence) {
            Sheet sheet = Sheet.ofThreePeople()
                    .line("offre", "ref=O1", "personnes=P1", "savoir=pastel sec", "theme=arts", cell);

            assertThat(read(sheet).acts()).isEmpty();
            assertThat(read(sheet).faults()).extracting(Fault::line).containsOnly(5);
            assertThat(faults(sheet)).contains("Ligne 5, " + sentence);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                seance           | ref=S1 echange=X9            | colonne « echange » : l’échange « X9 » n’est dans aucune ligne du fichier, ni dans un import précédent.
                seance           | ref=S1 echange=M1            | colonne « echange » : « M1 » n’est pas ce qu’il faut ici : c’est la mise en relation de la ligne 7.
                seance           | ref=S1                       | colonne « echange » : il manque une valeur.
                seance           | echange=X1                   | colonne « ref » : il manque une valeur.
                offre            | ref=O1 personnes=P1 savoir=x | colonne « ref » : « O1 » désigne déjà l’offre de la ligne 5.
                demande          | ref=O1 personnes=P1 savoir=x | colonne « ref » : « O1 » désigne déjà l’offre de la ligne 5.
                retrait          | ref=Z1                       | colonne « ref » : la demande « Z1 » n’est dans aucune ligne du fichier, ni dans un import précédent.
                retrait          | ref=X1                       | colonne « ref » : « X1 » n’est pas ce qu’il faut ici : c’est l’échange de la ligne 8.
                mise_en_relation | ref=M2 issue=peut-être       | colonne « issue » : « peut-être » n’est pas une issue connue (accord, plus tard ou non).
                mise_en_relation | ref=M2                       | colonne « issue » : il manque une valeur.
                bilan            | ref=B1 echange=X1 effets=joie| colonne « effets » : « joie » n’est pas un effet connu.
                adhesion         | personnes=P1                 | colonne « fin » : il manque une valeur.
                adhesion         | personnes=P1 fin=2023-01-01  | colonne « fin » : « 2023-01-01 » vient avant le début de l’adhésion.
                consentement     | personnes=P1 champ=x valeur=o| colonne « champ » : « x » n’est pas un consentement connu (recherche, image, tableau, témoignage, contact).
                consentement     | personnes=P1 champ=image valeur=alias| colonne « valeur » : « alias » n’est pas une réponse connue (oui, non).
                correction       | corrige=99 champ=date        | colonne « corrige » : « 99 » n’est le numéro d’aucune ligne notée avant celle-ci.
                correction       | champ=date valeur=2024-01-01 | colonne « corrige » : il manque une valeur.
                correction       | corrige=4 champ=durée        | colonne « champ » : « durée » n’est pas une colonne connue.
                correction       | corrige=4 champ=issue        | colonne « champ » : « issue » ne peut pas être corrigé sur cette ligne : annulez-la et écrivez-en une autre.
                correction       | corrige=4 champ=date         | colonne « valeur » : il manque une valeur.
                correction       | corrige=4 champ=personnes    | colonne « valeur » : il manque une valeur.
                correction       | corrige=1 champ=nom          | colonne « valeur » : il manque une valeur.
                annulation       | corrige=8                    | colonne « corrige » : « 8 » n’est le numéro d’aucune ligne notée avant celle-ci.
                """)
        void is_refused_act_by_act(String act, String cells, String sentence) {
            Sheet sheet = Sheet.ofOneEchange().line(act, cells.trim().split(" "));

            assertThat(faults(sheet)).contains("Ligne 9, " + sentence);
            assertThat(read(sheet).faults()).extracting(Fault::line).containsOnly(9);
        }

        @Test
        void never_repeats_a_name() {
            Sheet sheet = Sheet.ofThreePeople()
                    .line("correction", "corrige=1", "champ=nom", "valeur=Odile Salles", "date=hier")
                    .line("arrivee", "ref=P4", "personnes=P4 P5", "nom=Serge Aubertin", "date=hier");

            assertThat(faults(sheet))
                    .hasSizeGreaterThan(1)
                    .noneMatch(it -> it.contains("Salles") || it.contains("Serge"));
        }

        @Test
        void has_more_cells_than_the_header() {
            assertThat(faults(Sheet.ofThreePeople()
                            .raw("4;2024-03-01;2024-03-01;depart;;P1" + ";".repeat(19) + "de trop")))
                    .containsExactly("Ligne 5 : il y a plus de valeurs que de colonnes nommées.");
        }

        @Test
        void opens_a_quote_that_nothing_closes() {
            assertThat(faults(Sheet.ofThreePeople().raw("4;2024-03-01;2024-03-01;depart;;\"P1;;;")))
                    .containsExactly(
                            "À partir de la ligne 5, le fichier ne peut pas être lu : un guillemet ouvert n’est"
                                    + " pas refermé comme il faut.");
        }

        @Test
        void does_not_hide_the_others() {
            Sheet sheet = Sheet.blank();
            for (int i = 0; i < 250; i++) {
                sheet.line("depart", "personnes=P" + i);
            }

            List<Fault> faults = read(sheet).faults();
            assertThat(faults).hasSize(201);
            assertThat(faults.get(199).line()).isEqualTo(201);
            assertThat(faults.get(200)).isEqualTo(new Fault(0, "… et 50 autres."));
        }
    }

    @Nested
    class Whatever_the_bytes {

        @Test
        void noise_is_told_as_a_fault() {
            Random dice = new Random(20240301);
            for (int i = 0; i < 3000; i++) {
                byte[] noise = new byte[dice.nextInt(300)];
                dice.nextBytes(noise);

                assertThat(read(noise).faults()).isNotEmpty();
            }
        }
    }
}
