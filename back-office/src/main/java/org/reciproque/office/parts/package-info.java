/**
 * Parts of Réciproque that one application may be: whole by itself, or one of several side by side which Axon Server
 * joins. What a part does not need is not started.
 */
@NullMarked
package org.reciproque.office.parts;

import org.jspecify.annotations.NullMarked;
