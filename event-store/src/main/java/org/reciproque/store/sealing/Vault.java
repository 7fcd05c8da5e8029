package org.reciproque.store.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.reciproque.store.sealing.KeyShelf.Wrapped;

/**
 * Seals and opens personal words. Each is bound to whose it is, to the kind of event and to the field it stands in: moved
 * anywhere else it does not open.
 */
public final class Vault {

    /** How long another application may still read what this one made unreadable. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 20_000;
    private static final int REWRAPPED_AT_ONCE = 200;

    private final KeyShelf shelf;
    private final MasterKey master;
    private final SecureRandom dice = new SecureRandom();
    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();

    public Vault(KeyShelf shelf, MasterKey master) {
        this.shelf = shelf;
        this.master = master;
    }

    private record Remembered(Optional<PersonKey> key, long until) {

        boolean isFresh() {
            return until - System.nanoTime() > 0;
        }
    }

    /**
     * The words of one text, sealed; empty for a person who was forgotten, or a text that was destroyed: they may still be
     * counted by a late note, but no word of theirs comes back.
     *
     * @param place kind of event and field, for example {@code OfferMade/fiche/savoir}
     */
    public Optional<byte[]> seal(UUID person, UUID text, String place, String words) {
        return keyToSeal(person).flatMap(its -> its.ofText(text)).map(key -> {
            try {
                return new AesGcmJce(key).encrypt(words.getBytes(StandardCharsets.UTF_8), bound(person, place));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("Words could not be sealed", broken);
            }
        });
    }

    /** The words again; empty when the person was forgotten, or this text destroyed. */
    public Optional<String> open(UUID person, UUID text, String place, byte[] sealed) {
        return keyOf(person).flatMap(its -> its.ofText(text)).map(key -> {
            try {
                byte[] words = new AesGcmJce(key).decrypt(sealed, bound(person, place));
                return new String(words, StandardCharsets.UTF_8);
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("Sealed words at " + place + " do not open", broken);
            }
        });
    }

    /** Destroys all that this person ever said; nothing can be said under this id any more. */
    public void forget(UUID person) {
        shelf.destroy(person);
        remember(person, Optional.empty());
    }

    /** Destroys one text of this person. */
    public void destroy(UUID person, UUID text) {
        boolean done = false;
        while (!done) {
            Wrapped before = shelf.find(person).orElse(Wrapped.DESTROYED);
            if (before.isDestroyed()) {
                return;
            }
            PersonKey without = unwrapped(person, before).without(text);
            done = shelf.replace(person, before, wrapped(person, without));
        }
        remembered.remove(person);
    }

    /**
     * Wraps every key anew under the newest master key. May be stopped and begun again.
     *
     * @param left told after each step: how many keys are still to be done
     */
    public void rewrap(LongConsumer left) {
        var people = shelf.notWrappedBy(master.id(), REWRAPPED_AT_ONCE);
        while (!people.isEmpty()) {
            people.forEach(this::rewrap);
            left.accept(shelf.countNotWrappedBy(master.id()));
            people = shelf.notWrappedBy(master.id(), REWRAPPED_AT_ONCE);
        }
    }

    /** Lost against somebody who destroys a text, it is found again by the next step. */
    private void rewrap(UUID person) {
        shelf.find(person)
                .filter(before -> !before.isDestroyed())
                .ifPresent(before -> shelf.replace(person, before, wrapped(person, unwrapped(person, before))));
    }

    /** Made, and kept for good before it is used, for somebody who has none yet. */
    private Optional<PersonKey> keyToSeal(UUID person) {
        return keyOf(
                person,
                () -> shelf.find(person)
                        .or(() -> Optional.of(shelf.keep(person, wrapped(person, PersonKey.fresh(dice))))));
    }

    /** Nothing is remembered of somebody who has no key yet: it may be made at any moment. */
    private Optional<PersonKey> keyOf(UUID person) {
        return keyOf(person, () -> shelf.find(person));
    }

    private Optional<PersonKey> keyOf(UUID person, Supplier<Optional<Wrapped>> kept) {
        Remembered known = remembered.get(person);
        return known != null && known.isFresh() ? known.key() : kept.get().flatMap(found -> remember(person, found));
    }

    private Optional<PersonKey> remember(UUID person, Wrapped key) {
        return remember(person, key.isDestroyed() ? Optional.empty() : Optional.of(unwrapped(person, key)));
    }

    private Optional<PersonKey> remember(UUID person, Optional<PersonKey> key) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(person, new Remembered(key, System.nanoTime() + REMEMBERED.toNanos()));
        return key;
    }

    private Wrapped wrapped(UUID person, PersonKey key) {
        return new Wrapped(master.wrap(person, key.bytes()), master.id());
    }

    private PersonKey unwrapped(UUID person, Wrapped key) {
        return PersonKey.read(master.unwrap(person, key.key()));
    }

    private static byte[] bound(UUID person, String place) {
        return (person + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
