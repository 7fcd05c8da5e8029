package org.reciproque.query.rows;

import java.util.Set;
import java.util.UUID;

/**
 * What a projection works out from rows that stand: done once a batch, after the rows of the batch are written, so that
 * its handlers need not read. Corrections are worked out so, since what they put right may be any earlier row.
 */
public interface Afterwards {

    /**
     * Says which rows follow from those that stand.
     *
     * @param asked what the handlers of the batch asked for, once each
     * @param place where the rows stand that are to be read: a rebuild writes beside the living tables
     * @param rows to be written next, in the same place; may itself ask for more
     */
    void workOut(Set<UUID> asked, Place place, RowChanges rows);
}
