package org.reciproque.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PersonKeyTest {

    private static final List<UUID> TEXTS =
            IntStream.range(0, 200).mapToObj(n -> new UUID(42, n)).toList();

    private final PersonKey key = PersonKey.fresh(new SecureRandom());

    @Test
    void each_text_has_a_key_of_its_own_always_the_same() {
        Set<String> keys = new HashSet<>();
        for (UUID text : TEXTS) {
            byte[] once = key.ofText(text).orElseThrow();
            assertThat(key.ofText(text).orElseThrow()).isEqualTo(once).hasSize(32);
            keys.add(new java.math.BigInteger(once).toString());
        }
        assertThat(keys).hasSize(TEXTS.size());
    }

    @Test
    void a_destroyed_text_loses_its_key_and_every_other_keeps_theirs() {
        PersonKey without = key.without(TEXTS.get(7));

        assertThat(without.ofText(TEXTS.get(7))).isEmpty();
        for (UUID text : TEXTS) {
            if (!text.equals(TEXTS.get(7))) {
                assertThat(without.ofText(text).orElseThrow())
                        .isEqualTo(key.ofText(text).orElseThrow());
            }
        }
    }

    @Test
    void texts_are_destroyed_one_after_the_other_and_the_order_does_not_matter() {
        PersonKey without = key.without(TEXTS.get(1)).without(TEXTS.get(2)).without(TEXTS.get(1));
        PersonKey otherwise = key.without(TEXTS.get(2)).without(TEXTS.get(1));

        assertThat(TEXTS.stream().filter(text -> without.ofText(text).isEmpty()))
                .containsExactly(TEXTS.get(1), TEXTS.get(2));
        assertThat(TEXTS.stream().map(text -> without.ofText(text).isPresent()))
                .isEqualTo(TEXTS.stream()
                        .map(text -> otherwise.ofText(text).isPresent())
                        .toList());
    }

    @Test
    void nothing_that_is_stored_holds_the_secrets_above_a_destroyed_text() {
        byte[] root = java.util.Arrays.copyOfRange(key.bytes(), 10, 42);
        String stored =
                java.util.HexFormat.of().formatHex(key.without(TEXTS.get(0)).bytes());

        assertThat(stored).doesNotContain(java.util.HexFormat.of().formatHex(root));
        assertThat(stored)
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(key.ofText(TEXTS.get(0)).orElseThrow()));
    }

    @Test
    void a_key_is_the_same_when_it_is_read_again() {
        PersonKey again = PersonKey.read(key.without(TEXTS.get(3)).bytes());

        assertThat(again.ofText(TEXTS.get(3))).isEmpty();
        assertThat(again.ofText(TEXTS.get(4)).orElseThrow())
                .isEqualTo(key.ofText(TEXTS.get(4)).orElseThrow());
    }

    @Test
    void two_people_have_nothing_in_common() {
        assertThat(PersonKey.fresh(new SecureRandom()).ofText(TEXTS.get(0)).orElseThrow())
                .isNotEqualTo(key.ofText(TEXTS.get(0)).orElseThrow());
    }
}
