package org.reciproque.office.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lucie, of the « Réseau du Val », chooses her passphrase. */
class PassphrasesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une phrase assez longue",
                "tout en minuscules",
                "éàü ñøß ж 漢字 ça va",
                "le val où Lucie aime pêcher le dimanche"
            })
    void any_phrase_long_enough_will_do(String phrase) {
        assertThat(Passphrases.fault(phrase, "lucie", "Lucie", "Réseau du Val")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trop courte !",
                "Mot de passe, mot de passe",
                "AZERTYUIOPQSDFGHJKLM",
                "123456789012345",
                "ninon ninon ninon",
                "aaaaaaaaaaaaaaaaaa",
                "Lucie Lucie 2026 !",
                "réseau du val 2026",
                "lucie au reseau du val",
                "P@ssw0rd12345678",
                "monkeydragonmaster",
                "manchesterunited",
                "princess12345678",
                "football2024football",
                "nicolas1234567",
                "12031985 12031985",
                "Liberté, égalité, fraternité",
                "je t’aime pour toujours"
            })
    void what_everybody_would_try_is_refused_in_one_sentence(String phrase) {
        assertThat(Passphrases.fault(phrase, "lucie", "Lucie", "Réseau du Val")).contains(Passphrases.RULE);
    }

    @Test
    void a_long_text_is_judged_in_no_time_and_never_by_its_whole_length() {
        String leet = "a1b2c3d4@0$1l!s".repeat(14).substring(0, 200);
        assertThat(Passphrases.fault("une phrase assez longue, " + leet.substring(0, 170)))
                .isEmpty();
        assertThat(Passphrases.fault("azertyuiopqsdfghjklm".repeat(9))).isPresent();
    }

    @Test
    void nothing_is_gained_by_a_whole_book() {
        assertThat(Passphrases.fault("un chat et deux chiens, ".repeat(40))).isPresent();
    }
}
