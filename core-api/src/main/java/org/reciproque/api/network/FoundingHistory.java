package org.reciproque.api.network;

import java.util.List;
import org.reciproque.api.base.NetworkEvent;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.retention.Retention;

/** All that can happen to a network itself. */
public sealed interface FoundingHistory extends NetworkEvent {

    record NetworkFounded(Noted noted, String name, NetworkSettings settings, List<Theme> themes)
            implements FoundingHistory {

        public NetworkFounded {
            themes = List.copyOf(themes);
        }
    }

    record SettingsChanged(Noted noted, NetworkSettings settings) implements FoundingHistory {}

    record ThemeAdded(Noted noted, Theme theme) implements FoundingHistory {}

    record RetentionChosen(Noted noted, Retention retention) implements FoundingHistory {}

    record ThemeRetired(Noted noted, Theme theme) implements FoundingHistory {}
}
