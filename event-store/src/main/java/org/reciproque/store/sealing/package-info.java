/**
 * Sealing: personal words are stored encrypted under the data key of the person who said them, so that they can be
 * forgotten though events are kept for ever. A person's key gives each text a key of its own, and can lose one alone.
 */
@NullMarked
package org.reciproque.store.sealing;

import org.jspecify.annotations.NullMarked;
