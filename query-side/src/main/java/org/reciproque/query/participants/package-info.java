/**
 * Participants, as the animators' card box shows them: who they are, how to reach them, what they offer and ask.
 * No counter stands beside a name, ever.
 */
@NullMarked
package org.reciproque.query.participants;

import org.jspecify.annotations.NullMarked;
