package org.reciproque.api.network;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Noted;
import org.reciproque.api.base.Theme;
import org.reciproque.api.retention.Retention;

/** What may be asked of a network itself. */
public sealed interface FoundingCommand extends NetworkCommand {

    /** Found a network under a name that no other has. */
    record FoundNetwork(
            @TargetAggregateIdentifier NetworkId network,
            Noted noted,
            String name,
            NetworkSettings settings,
            List<Theme> themes)
            implements FoundingCommand {}

    record ChangeSettings(@TargetAggregateIdentifier NetworkId network, Noted noted, NetworkSettings settings)
            implements FoundingCommand {}

    record AddTheme(@TargetAggregateIdentifier NetworkId network, Noted noted, Theme theme)
            implements FoundingCommand {}

    /** How long one kind of data is kept from now on, and whether what is due goes by itself. */
    record ChooseRetention(@TargetAggregateIdentifier NetworkId network, Noted noted, Retention retention)
            implements FoundingCommand {}

    /** Take a theme off the list; what was said under it keeps it. */
    record RetireTheme(@TargetAggregateIdentifier NetworkId network, Noted noted, Theme theme)
            implements FoundingCommand {}
}
