package org.reciproque.command.network;

import static org.reciproque.command.Cast.APRIL_15;
import static org.reciproque.command.Cast.CUISINE;
import static org.reciproque.command.Cast.LANGUES;
import static org.reciproque.command.Cast.MARCH_1;
import static org.reciproque.command.Cast.MARCH_10;
import static org.reciproque.command.Cast.TILLEULS;
import static org.reciproque.command.Cast.sheet;
import static org.reciproque.command.Cast.sheetElsewhere;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingCommand.AddTheme;
import org.reciproque.api.network.FoundingCommand.ChangeSettings;
import org.reciproque.api.network.FoundingCommand.ChooseRetention;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.FoundingCommand.RetireTheme;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.network.FoundingHistory.RetentionChosen;
import org.reciproque.api.network.FoundingHistory.SettingsChanged;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.network.FoundingHistory.ThemeRetired;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;
import org.reciproque.api.retention.Retention;
import org.reciproque.api.retention.RetentionKind;
import org.reciproque.command.Deciding;

class NetworkTest {

    private static final NetworkSettings USUAL = NetworkSettings.usual();
    private static final NetworkSettings RECS = new NetworkSettings(
            NetworkForm.HOSTED_BY_SOCIAL_CENTRE, NetworkWord.RECS, Optional.of("Les Épis"), true, 42);
    private static final NetworkFounded FOUNDED =
            new NetworkFounded(sheet("founding", MARCH_1), "Savoirs des Tilleuls", USUAL, List.of(CUISINE));

    private static final Retention TWO_YEARS = new Retention(RetentionKind.GONE, 24, true);

    private final Deciding<Network> nobodyKnowsIt = Deciding.on(Network.class);

    private static FoundNetwork found(Noted noted, String name, Theme... themes) {
        return new FoundNetwork(TILLEULS, noted, name, USUAL, List.of(themes));
    }

    @Nested
    class when_nobody_knows_it {

        @Test
        void it_is_founded_with_its_themes() {
            nobodyKnowsIt
                    .when(found(sheet("founding", MARCH_1), " Savoirs des Tilleuls ", CUISINE))
                    .tells(FOUNDED);
        }

        @Test
        void a_theme_given_twice_is_listed_once() {
            nobodyKnowsIt
                    .when(found(sheet("founding", MARCH_1), "Savoirs des Tilleuls", CUISINE, new Theme("cuisine")))
                    .tells(FOUNDED);
        }

        @Test
        void it_must_have_a_name() {
            nobodyKnowsIt.when(found(sheet("founding", MARCH_1), " ")).refuses("Un réseau doit avoir un nom.");
        }

        @Test
        void its_founding_cannot_be_noted_under_another_network() {
            nobodyKnowsIt
                    .when(found(sheetElsewhere("founding", MARCH_1), "Savoirs des Tilleuls"))
                    .refuses("Cette note appartient à un autre réseau.");
        }

        @Test
        void its_founding_cannot_be_noted_before_it_took_place() {
            nobodyKnowsIt
                    .when(found(sheet("founding", APRIL_15), "Savoirs des Tilleuls"))
                    .refuses("Un fait ne peut pas être noté avant d’avoir eu lieu : vérifiez sa date.");
        }

        @Test
        void it_can_change_nothing() {
            String sentence = "Ce réseau n’a pas encore été fondé.";
            nobodyKnowsIt
                    .when(new ChangeSettings(TILLEULS, sheet("settings", MARCH_10), RECS))
                    .refuses(sentence);
            nobodyKnowsIt
                    .when(new AddTheme(TILLEULS, sheet("theme", MARCH_10), LANGUES))
                    .refuses(sentence);
            nobodyKnowsIt
                    .when(new RetireTheme(TILLEULS, sheet("theme", MARCH_10), CUISINE))
                    .refuses(sentence);
            nobodyKnowsIt
                    .when(new ChooseRetention(TILLEULS, sheet("two years", MARCH_10), TWO_YEARS))
                    .refuses(sentence);
        }
    }

    @Nested
    class when_founded {

        private final Deciding<Network> founded = nobodyKnowsIt.after(FOUNDED);

        @Test
        void the_same_note_sent_twice_founds_it_once() {
            founded.when(found(sheet("founding", MARCH_1), "Savoirs des Tilleuls"))
                    .isSilent();
        }

        @Test
        void nobody_else_can_take_its_name() {
            founded.when(found(sheet("another founding", MARCH_10), "Savoirs des Tilleuls"))
                    .refuses("Un réseau porte déjà ce nom.");
        }

        @Test
        void it_changes_its_settings() {
            founded.when(new ChangeSettings(TILLEULS, sheet("settings", MARCH_10), RECS))
                    .tells(new SettingsChanged(sheet("settings", MARCH_10), RECS));
        }

        @Test
        void a_change_of_settings_sent_twice_has_one_effect() {
            nobodyKnowsIt
                    .after(FOUNDED, new SettingsChanged(sheet("settings", MARCH_10), RECS))
                    .when(new ChangeSettings(TILLEULS, sheet("settings", MARCH_10), RECS))
                    .isSilent();
        }

        @Test
        void it_refuses_what_was_noted_in_another_network() {
            founded.when(new ChangeSettings(TILLEULS, sheetElsewhere("settings", MARCH_10), RECS))
                    .refuses("Cette note appartient à un autre réseau.");
        }

        @Test
        void it_adds_a_theme() {
            founded.when(new AddTheme(TILLEULS, sheet("theme", MARCH_10), LANGUES))
                    .tells(new ThemeAdded(sheet("theme", MARCH_10), LANGUES));
        }

        @Test
        void it_chooses_how_long_the_records_of_those_gone_are_kept() {
            founded.when(new ChooseRetention(TILLEULS, sheet("two years", MARCH_10), TWO_YEARS))
                    .tells(new RetentionChosen(sheet("two years", MARCH_10), TWO_YEARS));
        }

        @Test
        void what_holds_already_is_not_chosen_again() {
            founded.when(new ChooseRetention(
                            TILLEULS, sheet("as usual", MARCH_10), Retention.usual(RetentionKind.GONE)))
                    .isSilent();
            Deciding<Network> chosen =
                    nobodyKnowsIt.after(FOUNDED, new RetentionChosen(sheet("two years", MARCH_10), TWO_YEARS));
            chosen.when(new ChooseRetention(TILLEULS, sheet("again", MARCH_10), TWO_YEARS))
                    .isSilent();
            Retention usual = Retention.usual(RetentionKind.GONE);
            chosen.when(new ChooseRetention(TILLEULS, sheet("back", MARCH_10), usual))
                    .tells(new RetentionChosen(sheet("back", MARCH_10), usual));
        }

        @Test
        void nothing_is_kept_for_ever_nor_for_less_than_it_takes() {
            String bounds = "Les fiches des personnes parties se gardent de 1 à 36 mois.";
            for (int months : List.of(0, 37)) {
                founded.when(new ChooseRetention(
                                TILLEULS,
                                sheet("months " + months, MARCH_10),
                                new Retention(RetentionKind.GONE, months, false)))
                        .refuses(bounds);
            }
        }

        @Test
        void a_theme_that_differs_by_case_spacing_or_accents_is_there_already() {
            Deciding<Network> withTwo =
                    nobodyKnowsIt.after(FOUNDED, new ThemeAdded(sheet("theme", MARCH_10), new Theme("Vie à l’œuvre")));
            withTwo.when(new AddTheme(TILLEULS, sheet("again", MARCH_10), new Theme("CUISINE")))
                    .isSilent();
            withTwo.when(new AddTheme(TILLEULS, sheet("again", MARCH_10), new Theme("vie  a l'oeuvre")))
                    .isSilent();
        }

        @Test
        void a_theme_is_retired_under_the_spelling_of_the_list() {
            founded.when(new RetireTheme(TILLEULS, sheet("no more", MARCH_10), new Theme("cuisine")))
                    .tells(new ThemeRetired(sheet("no more", MARCH_10), CUISINE));
        }

        @Test
        void a_theme_that_is_not_listed_cannot_be_retired() {
            founded.when(new RetireTheme(TILLEULS, sheet("no more", MARCH_10), LANGUES))
                    .refuses("Ce thème n’est pas dans la liste du réseau.");
        }

        @Test
        void a_note_about_themes_sent_twice_has_one_effect_whatever_came_between() {
            ThemeAdded added = new ThemeAdded(sheet("theme", MARCH_10), LANGUES);
            ThemeRetired retired = new ThemeRetired(sheet("no more", MARCH_10), LANGUES);
            nobodyKnowsIt
                    .after(FOUNDED, added, retired)
                    .when(new AddTheme(TILLEULS, sheet("theme", MARCH_10), LANGUES))
                    .isSilent();
            nobodyKnowsIt
                    .after(FOUNDED, added, retired, new ThemeAdded(sheet("back", MARCH_10), LANGUES))
                    .when(new RetireTheme(TILLEULS, sheet("no more", MARCH_10), LANGUES))
                    .isSilent();
        }

        @Test
        void a_retired_theme_may_come_back() {
            Deciding<Network> without =
                    nobodyKnowsIt.after(FOUNDED, new ThemeRetired(sheet("no more", MARCH_10), CUISINE));
            without.when(new RetireTheme(TILLEULS, sheet("again", MARCH_10), CUISINE))
                    .refuses("Ce thème n’est pas dans la liste du réseau.");
            without.when(new AddTheme(TILLEULS, sheet("back", MARCH_10), CUISINE))
                    .tells(new ThemeAdded(sheet("back", MARCH_10), CUISINE));
        }
    }
}
