/**
 * Retention: how long a network keeps what it knows of people, kind by kind, and what became due. Its own choice, within
 * bounds; nothing goes by itself unless the network chose that too.
 */
@NullMarked
package org.reciproque.api.retention;

import org.jspecify.annotations.NullMarked;
