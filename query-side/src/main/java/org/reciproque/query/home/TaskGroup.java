package org.reciproque.query.home;

import java.util.List;

/**
 * Things to do of one kind.
 *
 * @param key in addresses
 * @param quiet shown without insisting
 * @param more whether there are others than those shown
 */
public record TaskGroup(String key, String icon, String title, boolean quiet, List<Task> tasks, boolean more) {

    /** As many as a week can hold at a glance. */
    static final int SHOWN = 5;

    static TaskGroup of(String key, String icon, String title, List<Task> tasks, boolean all) {
        boolean more = !all && tasks.size() > SHOWN;
        return new TaskGroup(key, icon, title, false, more ? tasks.subList(0, SHOWN) : tasks, more);
    }

    TaskGroup quietly() {
        return new TaskGroup(key, icon, title, true, tasks, more);
    }
}
