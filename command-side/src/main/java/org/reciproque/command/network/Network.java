package org.reciproque.command.network;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
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
import org.reciproque.command.note.NoteRules;
import org.reciproque.command.note.NotesTaken;

/** One network and what it decided about itself. */
@Aggregate
class Network {

    private static final String ELSEWHERE = "Cette note appartient à un autre réseau.";

    private static final NoteRules RULES = new NoteRules(ELSEWHERE)
            .told(NetworkFounded.class)
            .told(SettingsChanged.class)
            .told(ThemeAdded.class)
            .told(ThemeRetired.class)
            .single(NetworkFounded.class, "Un réseau porte déjà ce nom.");

    @AggregateIdentifier
    private @Nullable NetworkId network;

    @AggregateMember
    private final NotesTaken notes = new NotesTaken(RULES);

    @AggregateMember
    private final ThemeList themes = new ThemeList();

    Network() {}

    @CommandHandlerInterceptor
    @Nullable
    Object once(FoundingCommand command, InterceptorChain chain) throws Exception {
        return notes.once(command, chain);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(FoundNetwork command) {
        notes.guardSingle(NetworkFounded.class);
        if (!command.network().equals(command.noted().network())) {
            throw new Refusal(ELSEWHERE);
        }
        if (command.name().isBlank()) {
            throw new Refusal("Un réseau doit avoir un nom.");
        }
        notes.tell(new NetworkFounded(
                command.noted(), command.name().strip(), command.settings(), ThemeList.eachOnce(command.themes())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ChangeSettings command) {
        guardFounded();
        notes.tell(new SettingsChanged(command.noted(), command.settings()));
    }

    /** A theme already listed, whatever its accents, is what was wished: nothing happens. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AddTheme command) {
        guardFounded();
        if (themes.find(command.theme()).isEmpty()) {
            notes.tell(new ThemeAdded(command.noted(), command.theme()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RetireTheme command) {
        guardFounded();
        Theme asListed = themes.find(command.theme())
                .orElseThrow(() -> new Refusal("Ce thème n’est pas dans la liste du réseau."));
        notes.tell(new ThemeRetired(command.noted(), asListed));
    }

    private void guardFounded() {
        if (!notes.anyStanding(NetworkFounded.class)) {
            throw new Refusal("Ce réseau n’a pas encore été fondé.");
        }
    }

    @EventSourcingHandler
    void evolve(FoundingHistory event) {
        network = event.noted().network();
    }
}
