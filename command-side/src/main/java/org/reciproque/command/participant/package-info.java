/**
 * The decisions about a participant: a person in one network, who comes, goes and may come back. Paper comes late, so
 * a leaving may be noted before the welcome; only what would contradict itself is refused.
 */
@NullMarked
package org.reciproque.command.participant;

import org.jspecify.annotations.NullMarked;
