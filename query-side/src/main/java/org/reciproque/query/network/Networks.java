package org.reciproque.query.network;

import java.util.Locale;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.reciproque.api.base.DerivedId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.network.FoundingHistory.SettingsChanged;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.network.FoundingHistory.ThemeRetired;
import org.reciproque.api.network.NetworkSettings;
import org.reciproque.query.rows.Columns;
import org.reciproque.query.rows.Projection;
import org.reciproque.query.rows.RowChanges;
import org.reciproque.query.rows.RowWriter;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("network")
class Networks extends Projection {

    private static final String NETWORK = "screens.network";
    private static final String SETTINGS = "screens.network_settings";
    private static final String THEME = "screens.theme";

    Networks(RowWriter writer) {
        super(writer, NETWORK, SETTINGS, THEME);
    }

    @EventHandler
    void on(NetworkFounded event, EventMessage<?> message, RowChanges rows) {
        rows.merge(
                NETWORK,
                event.noted().network().value(),
                settings(event.settings())
                        .and("name", event.name())
                        .and("founded_on", event.noted().on()));
        from(message, event.noted(), event.settings(), rows);
        event.themes().forEach(theme -> theme(event.noted(), theme, false, rows));
    }

    @EventHandler
    void on(SettingsChanged event, EventMessage<?> message, RowChanges rows) {
        rows.change(NETWORK, event.noted().network().value(), settings(event.settings()));
        from(message, event.noted(), event.settings(), rows);
    }

    @EventHandler
    void on(ThemeAdded event, RowChanges rows) {
        theme(event.noted(), event.theme(), false, rows);
    }

    @EventHandler
    void on(ThemeRetired event, RowChanges rows) {
        theme(event.noted(), event.theme(), true, rows);
    }

    /** From this event on, until the next one that changes them. */
    private static void from(EventMessage<?> message, Noted noted, NetworkSettings settings, RowChanges rows) {
        rows.merge(
                SETTINGS,
                noted.note().value(),
                settings(settings)
                        .and("network", noted.network())
                        .and("event_id", UUID.fromString(message.getIdentifier())));
    }

    private static Columns settings(NetworkSettings settings) {
        return Columns.of("form", settings.form())
                .and("word", settings.word())
                .and("host", settings.host())
                .and("services_admitted", settings.servicesAdmitted())
                .and("days_between_reperages", settings.daysBetweenReperages());
    }

    private static void theme(Noted noted, Theme theme, boolean retired, RowChanges rows) {
        rows.merge(
                THEME,
                DerivedId.of("theme", noted.network(), theme.name().toLowerCase(Locale.FRENCH)),
                Columns.of("network", noted.network()).and("name", theme.name()).and("retired", retired));
    }
}
