package org.reciproque.command.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reciproque.api.gathering.GatheringKind;
import org.reciproque.api.network.NetworkCard;
import org.reciproque.api.network.NetworkForm;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.api.network.NetworkWord;

/** How networks present themselves; the words are core-api’s. */
class NetworkCardTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les Tilleuls         | RERS Les Tilleuls         | Réseau d’échanges réciproques de savoirs Les Tilleuls",
                "RERS Dupont          | RERS Dupont               | Réseau d’échanges réciproques de savoirs Dupont",
                "rers d’Épinay        | rers d’Épinay             | Réseau d’échanges réciproques de savoirs d’Épinay",
                "R.E.R.S. de Nancy    | R.E.R.S. de Nancy         | Réseau d’échanges réciproques de savoirs de Nancy",
                "Le RERS d’Épinay     | Le RERS d’Épinay          | Le RERS d’Épinay",
                "RECS de Lunéville    | RECS de Lunéville         | RECS de Lunéville",
                "Réseau du Val        | Réseau du Val             | Réseau du Val",
                "L’Inter-réseaux Sud  | L’Inter-réseaux Sud       | L’Inter-réseaux Sud",
                "Savoirs des Tilleuls | RERS Savoirs des Tilleuls | Réseau d’échanges réciproques de savoirs des Tilleuls",
                "Les Trésors          | RERS Les Trésors          | Réseau d’échanges réciproques de savoirs Les Trésors",
                "RERS                 | RERS                      | Réseau d’échanges réciproques de savoirs"
            })
    void a_network_is_named_with_its_word_and_never_twice(String name, String brief, String full) {
        NetworkCard card = card(name, NetworkForm.ASSOCIATION, NetworkWord.RERS, "");

        assertThat(card.shortName()).isEqualTo(brief);
        assertThat(card.fullName()).isEqualTo(full);
    }

    @Test
    void each_word_has_its_own_label() {
        NetworkCard card = card("Lunéville", NetworkForm.HOSTED_BY_SOCIAL_CENTRE, NetworkWord.RECS, "Les Épis");

        assertThat(card.shortName()).isEqualTo("RECS Lunéville");
        assertThat(card.fullName()).isEqualTo("Réseau d’échanges de compétences et de savoirs Lunéville");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les Épis                   | le centre social Les Épis",
                "Centre social Les Épis     | le centre social Les Épis",
                "Centre socioculturel du Val | le centre socioculturel du Val",
                "la MJC des Tilleuls        | la MJC des Tilleuls",
                "Maison de quartier Sud     | le centre social Maison de quartier Sud"
            })
    void a_social_centre_is_named_inside_a_sentence(String typed, String said) {
        assertThat(card("Lunéville", NetworkForm.HOSTED_BY_SOCIAL_CENTRE, NetworkWord.RECS, typed)
                        .standing())
                .contains("Projet porté par " + said);
    }

    @Test
    void paper_may_lack_who_carries_the_network() {
        assertThat(card("Lunéville", NetworkForm.HOSTED_BY_SOCIAL_CENTRE, NetworkWord.RECS, " ")
                        .standing())
                .isEmpty();
        assertThat(card("Passe-Savoirs", NetworkForm.SCHOOL, NetworkWord.RERS, "")
                        .standing())
                .isEmpty();
    }

    /** domain.md E15: nothing is asked because of a status that a network does not have. */
    @ParameterizedTest
    @EnumSource(NetworkForm.class)
    void only_an_association_holds_an_assembly_and_only_who_asks_says_what_is_missing(NetworkForm form) {
        assertThat(form.gatherings().contains(GatheringKind.GENERAL_ASSEMBLY))
                .isEqualTo(form == NetworkForm.ASSOCIATION);
        assertThat(form.hostLabel().isPresent()).isEqualTo(form.hostMissing().isPresent());
        assertThat(form.code()).matches("[a-z_]+");
        assertThat(Arrays.stream(NetworkForm.values())
                        .filter(other -> other.code().equals(form.code())))
                .hasSize(1);
    }

    private static NetworkCard card(String name, NetworkForm form, NetworkWord word, String host) {
        return new NetworkCard(
                name, new NetworkSettings(form, word, Optional.of(host), false, NetworkSettings.SIX_WEEKS));
    }
}
