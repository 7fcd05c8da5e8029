/**
 * The register: what is kept about people, why, for how long, who sees it and how it is kept safe. Said once, for the
 * person's own record, for the record of processing of the association, and for whoever asks.
 */
@NullMarked
package org.reciproque.query.register;

import org.jspecify.annotations.NullMarked;
