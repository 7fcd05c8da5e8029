package org.reciproque.office.wall;

import static org.reciproque.api.seat.Role.ADMINISTRATOR;
import static org.reciproque.api.seat.Role.ANIMATOR;
import static org.reciproque.api.seat.Role.RESEARCHER;
import static org.reciproque.api.seat.Role.TREASURER;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.base.NetworkCommand;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.consent.AskWhoAgreesToResearch;
import org.reciproque.api.figures.FiguresQuery;
import org.reciproque.api.figures.FiguresQuery.AskFigures;
import org.reciproque.api.network.AskFounding;
import org.reciproque.api.network.AskNetworkCard;
import org.reciproque.api.network.FoundingCommand;
import org.reciproque.api.network.FoundingCommand.FoundNetwork;
import org.reciproque.api.participant.AskWhoIsCalled;
import org.reciproque.api.participant.ParticipantCommand.DestroyWords;
import org.reciproque.api.participant.ParticipantCommand.ForgetParticipant;
import org.reciproque.api.participant.ParticipantCommand.WelcomeParticipant;
import org.reciproque.api.rebuild.RebuildCommand;
import org.reciproque.api.rebuild.RebuildQuery;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.report.PrintPage;
import org.reciproque.api.report.ReportQuery.ComposeActivityReport;
import org.reciproque.api.report.ReportQuery.ComposePublicRelease;
import org.reciproque.api.retention.AskWhatIsDue;
import org.reciproque.api.seat.Role;
import org.reciproque.api.seat.Seat;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryQuery;
import org.reciproque.api.story.StoryQuery.AskImports;

/**
 * Who may ask for what, whatever screen it comes from: in the network of their seat, by their role. What is not named
 * here nobody may ask from a screen.
 */
final class Authority {

    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    private static final String FIRST_VISIT = "/bienvenue";

    /** The most particular first. */
    private static final Map<Class<?>, Set<Role>> WHO = who();

    private Authority() {}

    private static Map<Class<?>, Set<Role>> who() {
        Map<Class<?>, Set<Role>> who = new LinkedHashMap<>();
        who.put(FoundNetwork.class, Set.of());
        who.put(ImportExampleNetwork.class, Set.of());
        who.put(FoundingCommand.class, Set.of(ADMINISTRATOR));
        who.put(ForgetParticipant.class, Set.of(ADMINISTRATOR));
        who.put(DestroyWords.class, Set.of(ADMINISTRATOR));
        who.put(NetworkCommand.class, Set.of(ANIMATOR, ADMINISTRATOR));
        who.put(RehearseStory.class, Set.of(ADMINISTRATOR));
        who.put(ImportRehearsedStory.class, Set.of(ADMINISTRATOR));
        who.put(StoryQuery.class, Set.of(ADMINISTRATOR));
        who.put(FiguresQuery.class, EVERYBODY);
        who.put(ComposeActivityReport.class, Set.of(ANIMATOR, TREASURER, ADMINISTRATOR));
        who.put(ComposePublicRelease.class, Set.of(RESEARCHER, ADMINISTRATOR));
        who.put(AskNetworkCard.class, EVERYBODY);
        who.put(AskFounding.class, EVERYBODY);
        who.put(AskWhoIsCalled.class, Set.of(ADMINISTRATOR));
        who.put(PrintPage.class, Set.of(ANIMATOR, ADMINISTRATOR));
        who.put(AskWhoAgreesToResearch.class, Set.of(RESEARCHER, ADMINISTRATOR));
        who.put(AwaitReaders.class, EVERYBODY);
        who.put(RebuildCommand.class, Set.of(ADMINISTRATOR));
        // Every screen says which lists are late, and no more.
        who.put(AskReaders.class, EVERYBODY);
        who.put(RebuildQuery.class, Set.of(ADMINISTRATOR));
        return who;
    }

    /** Whether whoever sits there may ask this. */
    static boolean allows(Seat seat, Object asked) {
        boolean byRole = WHO.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(asked))
                .findFirst()
                .map(entry -> entry.getValue().stream().anyMatch(seat::has))
                .orElse(false);
        return byRole && network(asked).map(seat.network()::equals).orElseGet(() -> saysNoNetwork(asked));
    }

    /** Whether whoever looks at the movement may: what a network is, and its figures, never anybody in it. */
    static boolean allowsMovement(Object asked) {
        return asked instanceof AskNetworkCard || asked instanceof AskFounding || asked instanceof AskFigures;
    }

    /** Whether somebody who has not signed in may: only on the first visit, whose screen asks for the code. */
    static boolean allowsStranger(String address, Object asked) {
        return FIRST_VISIT.equals(address)
                && (asked instanceof FoundNetwork
                        || asked instanceof WelcomeParticipant
                        || asked instanceof AwaitReaders);
    }

    /** The network this is about, where it says so. */
    static Optional<NetworkId> network(Object asked) {
        @Nullable NetworkId network = null;
        if (asked instanceof NetworkCommand command) {
            network = command.noted().network();
        } else if (asked instanceof FiguresQuery query) {
            network = query.network();
        } else if (asked instanceof org.reciproque.api.report.ReportQuery query) {
            network = query.network();
        } else if (asked instanceof AskNetworkCard query) {
            network = query.network();
        } else if (asked instanceof AskFounding query) {
            network = query.network();
        } else if (asked instanceof AskWhoIsCalled query) {
            network = query.network();
        } else if (asked instanceof AskWhatIsDue query) {
            network = query.network();
        } else if (asked instanceof PrintPage query) {
            network = query.network();
        } else if (asked instanceof AskWhoAgreesToResearch query) {
            network = query.network();
        } else if (asked instanceof AskImports query) {
            network = query.network();
        } else if (asked instanceof RehearseStory command) {
            network = NetworkId.named(command.networkName());
        }
        return Optional.ofNullable(network);
    }

    /** An import is known by its own id; its screen looks whose it is. Lists are those of the whole installation. */
    private static boolean saysNoNetwork(Object asked) {
        return asked instanceof StoryQuery.AskImport
                || asked instanceof ImportRehearsedStory
                || asked instanceof RebuildCommand
                || asked instanceof RebuildQuery
                || asked instanceof AwaitReaders;
    }
}
