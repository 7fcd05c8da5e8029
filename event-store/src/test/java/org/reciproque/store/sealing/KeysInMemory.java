package org.reciproque.store.sealing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** People's keys as long as a test lasts. */
public final class KeysInMemory implements KeyShelf {

    private final Map<UUID, Wrapped> keys = new TreeMap<>();

    /** A vault whose key of this person never changes from one run to the next. */
    public static Vault knowing(UUID person, String masterKey) {
        MasterKey master = MasterKey.read(masterKey);
        byte[] stored = new byte[1 + 1 + Long.BYTES + 32];
        Arrays.fill(stored, 10, stored.length, (byte) 7);
        stored[0] = 1;
        KeysInMemory keys = new KeysInMemory();
        keys.keep(person, new Wrapped(master.wrap(person, stored), master.id()));
        return new Vault(keys, master);
    }

    @Override
    public Optional<Wrapped> find(UUID person) {
        return Optional.ofNullable(keys.get(person));
    }

    @Override
    public Wrapped keep(UUID person, Wrapped first) {
        return keys.computeIfAbsent(person, p -> first);
    }

    @Override
    public boolean replace(UUID person, Wrapped before, Wrapped after) {
        boolean stands = find(person)
                .filter(now -> Arrays.equals(now.key(), before.key()))
                .isPresent();
        if (stands) {
            keys.put(person, after);
        }
        return stands;
    }

    @Override
    public void destroy(UUID person) {
        keys.put(person, Wrapped.DESTROYED);
    }

    @Override
    public List<UUID> notWrappedBy(int master, int most) {
        return keys.entrySet().stream()
                .filter(entry ->
                        !entry.getValue().isDestroyed() && entry.getValue().master() != master)
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    @Override
    public long countNotWrappedBy(int master) {
        return notWrappedBy(master, Integer.MAX_VALUE).size();
    }
}
