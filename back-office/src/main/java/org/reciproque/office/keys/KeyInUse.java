package org.reciproque.office.keys;

import java.util.Optional;
import org.reciproque.store.sealing.MasterKey;

/**
 * The master key this application works with.
 *
 * @param file where it is kept; empty when the environment gave it
 */
record KeyInUse(MasterKey key, Optional<KeyFile> file) {}
