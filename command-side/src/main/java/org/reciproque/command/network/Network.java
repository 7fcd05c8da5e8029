package org.reciproque.command.network;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.base.Theme;
import org.reciproque.api.network.FoundingCommand;
import org.reciproque.api.network.FoundingCommand.AddTheme;
import org.reciproque.api.network.FoundingCommand.ChangeSettings;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.network.FoundingCommand.RetireTheme;
import org.reciproque.api.network.FoundingHistory;
import org.reciproque.api.network.FoundingHistory.NetworkFounded;
import org.reciproque.api.network.FoundingHistory.SettingsChanged;
import org.reciproque.api.network.FoundingHistory.ThemeAdded;
import org.reciproque.api.network.FoundingHistory.ThemeRetired;
import org.reciproque.command.note.Correctable;
import org.reciproque.command.note.NotesTaken;

/** One network and what it decided about itself. */
@Aggregate
class Network {

    private static final Correctable CORRECTABLE = new Correctable()
            .told(NetworkFounded.class)
            .told(SettingsChanged.class)
            .told(ThemeAdded.class)
            .told(ThemeRetired.class);

    @AggregateIdentifier
    private @Nullable NetworkId network;

    private final NotesTaken notes = new NotesTaken(CORRECTABLE);
    private final ThemeList themes = new ThemeList();

    Network() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(FoundingCommand command, InterceptorChain chain) throws Exception {
        boolean awaited = notes.awaits(command.noted(), "Cette note appartient à un autre réseau.");
        return awaited ? chain.proceed() : null;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FoundNetwork command) {
        if (founded()) {
            throw new Refusal("Un réseau porte déjà ce nom.");
        }
        if (!command.network().equals(command.noted().network())) {
            throw new Refusal("Cette note appartient à un autre réseau.");
        }
        if (command.name().isBlank()) {
            throw new Refusal("Un réseau doit avoir un nom.");
        }
        tell(new NetworkFounded(
                command.noted(), command.name().strip(), command.settings(), ThemeList.eachOnce(command.themes())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeSettings command) {
        guardFounded();
        tell(new SettingsChanged(command.noted(), command.settings()));
    }

    /** A theme already listed, whatever its accents, is what was wished: nothing happens. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddTheme command) {
        guardFounded();
        if (themes.find(command.theme()).isEmpty()) {
            tell(new ThemeAdded(command.noted(), command.theme()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetireTheme command) {
        guardFounded();
        Theme asListed = themes.find(command.theme())
                .orElseThrow(() -> new Refusal("Ce thème n’est pas dans la liste du réseau."));
        tell(new ThemeRetired(command.noted(), asListed));
    }

    private void guardFounded() {
        if (!founded()) {
            throw new Refusal("Ce réseau n’a pas encore été fondé.");
        }
    }

    private boolean founded() {
        return notes.anyStanding(NetworkFounded.class);
    }

    private void tell(FoundingHistory event) {
        apply(notes.lived(event));
    }

    @EventSourcingHandler
    void evolve(NetworkFounded event) {
        remember(event);
        event.themes().forEach(themes::add);
    }

    @EventSourcingHandler
    void evolve(ThemeAdded event) {
        remember(event);
        themes.add(event.theme());
    }

    @EventSourcingHandler
    void evolve(ThemeRetired event) {
        remember(event);
        themes.remove(event.theme());
    }

    @EventSourcingHandler
    void evolve(SettingsChanged event) {
        remember(event);
    }

    private void remember(FoundingHistory event) {
        network = event.noted().network();
        notes.take(event);
    }
}
