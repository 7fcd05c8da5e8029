/**
 * The participant: a person in one network. Welcomed, member for a period, away for a while, gone, forgotten.
 */
@NullMarked
package org.reciproque.api.participant;

import org.jspecify.annotations.NullMarked;
