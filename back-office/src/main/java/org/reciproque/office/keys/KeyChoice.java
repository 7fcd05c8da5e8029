package org.reciproque.office.keys;

import java.nio.file.Path;
import java.util.Optional;
import org.reciproque.api.base.Refusal;
import org.reciproque.store.sealing.MasterKey;
import org.reciproque.store.sealing.MasterSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which master key opens this database: the one given in the environment, the one in a file, or a new one for a database
 * that has none yet.
 *
 * @param given the key itself, from the environment
 * @param file the file that was named
 * @param usual the file when none was named
 * @param data the folder of the data, if it is ours and kept
 * @param kept whether the database outlives the application
 */
record KeyChoice(Optional<String> given, Optional<Path> file, Path usual, Optional<Path> data, boolean kept) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyChoice.class);

    /** The key, checked against the one by which this database is sealed. */
    KeyInUse on(MasterSeal seal) {
        if (given.isPresent()) {
            return checked(KeyFile.read(given.get()), seal, Optional.empty());
        }
        KeyFile place = new KeyFile(file.or(() -> seal.keptIn().map(Path::of)).orElse(usual));
        data.ifPresent(place::refuseInside);
        if (place.exists()) {
            return checked(place.read(), seal, Optional.of(place));
        }
        if (seal.isChosen()) {
            throw new Refusal("Les mots des personnes sont sous clé, et la clé n’est pas dans «\u00a0" + place.path()
                    + "\u00a0»\u00a0: remettez ce fichier, ou dites où il est avec --key.");
        }
        MasterKey fresh = MasterKey.fresh();
        place.write(fresh);
        if (kept) {
            LOG.info(
                    "La clé des mots des personnes est dans « {} ». Gardez-en une copie en lieu sûr, à part des données :"
                            + " sans elle, leurs mots ne se relisent pas.",
                    place.path());
        }
        return checked(fresh, seal, Optional.of(place));
    }

    private static KeyInUse checked(MasterKey key, MasterSeal seal, Optional<KeyFile> file) {
        if (!seal.isOf(key)) {
            throw new Refusal("Cette clé n’est pas celle de ces données"
                    + file.map(in -> "\u00a0: «\u00a0" + in.path() + "\u00a0».").orElse(".")
                    + " Donnez celle avec laquelle elles ont été écrites.");
        }
        if (!seal.isChosen()) {
            seal.choose(key, file.map(in -> in.path().toString()).orElse(null));
        }
        return new KeyInUse(key, file);
    }
}
