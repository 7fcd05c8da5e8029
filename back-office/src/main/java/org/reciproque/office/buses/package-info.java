/**
 * How commands and questions travel, within one application or through Axon Server between several: sealed, with
 * refusals that keep their sentence, conflicts that stay conflicts, and nothing else of a failure but its kind.
 */
@NullMarked
package org.reciproque.office.buses;

import org.jspecify.annotations.NullMarked;
