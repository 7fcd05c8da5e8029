/**
 * Offers, demands, repérage and moulinette, lived through the screens of the whole application.
 */
@NullMarked
package org.reciproque.office.savoirs;

import org.jspecify.annotations.NullMarked;
