package org.reciproque.query.moulinette;

import java.util.List;
import java.util.UUID;

/**
 * A sheet which may answer, with its reasons in words.
 *
 * @param byWords whether both say something alike; otherwise they only share a theme
 */
record Match(UUID sheet, boolean byWords, List<Reason> reasons) {}
