package org.reciproque.store.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final UUID NADIA = new UUID(0, 1);
    private static final UUID GERARD = new UUID(0, 2);
    private static final UUID BREAD = new UUID(1, 1);
    private static final UUID KNITTING = new UUID(1, 2);
    private static final String PLACE = "OfferMade/fiche/savoir";

    private final KeysInMemory keys = new KeysInMemory();
    private final MasterKey master = MasterKey.fresh();
    private final Vault vault = new Vault(keys, master);

    @Test
    void what_is_sealed_shows_no_word_and_opens_again() {
        byte[] sealed = seal(NADIA, BREAD, "faire du pain au levain");

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("pain");
        assertThat(vault.open(NADIA, BREAD, PLACE, sealed)).contains("faire du pain au levain");
        assertThat(new Vault(keys, master).open(NADIA, BREAD, PLACE, sealed)).contains("faire du pain au levain");
    }

    @Test
    void words_moved_elsewhere_do_not_open() {
        byte[] sealed = seal(NADIA, BREAD, "faire du pain au levain");
        seal(GERARD, BREAD, "autre chose");

        assertThatThrownBy(() -> vault.open(NADIA, BREAD, "OfferMade/fiche/more", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(NADIA, BREAD, "DemandExpressed/fiche/savoir", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(NADIA, KNITTING, PLACE, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(GERARD, BREAD, PLACE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_forgotten_person_is_read_no_more_and_says_no_more() {
        byte[] sealed = seal(NADIA, BREAD, "faire du pain au levain");
        byte[] other = seal(GERARD, KNITTING, "tricoter");

        vault.forget(NADIA);

        assertThat(vault.open(NADIA, BREAD, PLACE, sealed)).isEmpty();
        assertThat(new Vault(keys, master).open(NADIA, BREAD, PLACE, sealed)).isEmpty();
        assertThat(vault.seal(NADIA, KNITTING, PLACE, "tricoter")).isEmpty();
        assertThat(vault.open(GERARD, KNITTING, PLACE, other)).contains("tricoter");
    }

    @Test
    void somebody_who_never_spoke_can_be_forgotten_too() {
        vault.forget(NADIA);

        assertThat(vault.seal(NADIA, BREAD, PLACE, "faire du pain")).isEmpty();
    }

    @Test
    void one_text_is_destroyed_alone() {
        byte[] bread = seal(NADIA, BREAD, "faire du pain");
        byte[] knitting = seal(NADIA, KNITTING, "tricoter");

        vault.destroy(NADIA, BREAD);

        assertThat(vault.open(NADIA, BREAD, PLACE, bread)).isEmpty();
        assertThat(vault.seal(NADIA, BREAD, PLACE, "faire du pain")).isEmpty();
        assertThat(vault.open(NADIA, KNITTING, PLACE, knitting)).contains("tricoter");
        assertThat(new Vault(keys, master).open(NADIA, BREAD, PLACE, bread)).isEmpty();
    }

    @Test
    void every_key_can_be_wrapped_anew_and_the_old_master_key_thrown_away() {
        byte[] bread = seal(NADIA, BREAD, "faire du pain");
        byte[] knitting = seal(GERARD, KNITTING, "tricoter");
        vault.forget(GERARD);
        MasterKey both = master.withNewKey();
        List<Long> left = new ArrayList<>();

        new Vault(keys, both).rewrap(left::add);

        assertThat(left).containsExactly(0L);
        Vault renewed = new Vault(keys, MasterKey.read(both.withoutOldKeys().text()));
        assertThat(renewed.open(NADIA, BREAD, PLACE, bread)).contains("faire du pain");
        assertThat(renewed.open(GERARD, KNITTING, PLACE, knitting)).isEmpty();
        assertThatThrownBy(() -> new Vault(keys, master).open(NADIA, BREAD, PLACE, bread))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_master_key_knows_its_own_seal_only_and_keeps_silent() {
        assertThat(master.knows(master.seal())).isTrue();
        assertThat(master.withNewKey().knows(master.seal())).isTrue();
        assertThat(MasterKey.fresh().knows(master.seal())).isFalse();
        assertThat(master.toString()).doesNotContain("value").hasSizeLessThan(30);
        assertThatThrownBy(() -> MasterKey.read("{}")).isInstanceOf(UnreadableKeyException.class);
        assertThatThrownBy(() -> MasterKey.read("changez-moi")).isInstanceOf(UnreadableKeyException.class);
    }

    private byte[] seal(UUID person, UUID text, String words) {
        return vault.seal(person, text, PLACE, words).orElseThrow();
    }
}
