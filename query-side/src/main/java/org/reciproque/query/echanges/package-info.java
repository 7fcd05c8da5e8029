/**
 * Échanges and their sessions: the agenda, and who was there.
 */
@NullMarked
package org.reciproque.query.echanges;

import org.jspecify.annotations.NullMarked;
