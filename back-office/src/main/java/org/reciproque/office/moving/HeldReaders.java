package org.reciproque.office.moving;

import org.axonframework.eventhandling.pooled.MaxSegmentProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Readers that read nothing until they are let go: while a store is being filled, whoever acts on a fact would write what
 * the file tells a few lines further on.
 */
@Component
@ConditionalOnProperty(HeldReaders.SETTING)
public class HeldReaders implements MaxSegmentProvider {

    /** Setting of the one command that fills a store. */
    public static final String SETTING = "reciproque.readers-held";

    private volatile boolean held = true;

    /** They begin within seconds. */
    public void letGo() {
        held = false;
    }

    /** Asked when a reader is made, and refused there unless it is some. */
    @Override
    public int getMaxSegments(String reader) {
        return Short.MAX_VALUE;
    }

    /** Asked each time that a reader looks for something to read. */
    @Override
    public Integer apply(String reader) {
        return held ? 0 : getMaxSegments(reader);
    }
}
