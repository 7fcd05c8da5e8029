package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.story.ExampleSize;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.office.cli.Opening.Open;
import org.reciproque.office.security.ExampleAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Démarre Réciproque avec un réseau inventé, à explorer sans crainte.",
        mixinStandardHelpOptions = true)
final class StartDemonstration implements Callable<Integer> {

    private static final String NETWORK = "Savoirs des Tilleuls";
    private static final long SEED = 1971;

    @Mixin
    Opening opening = new Opening();

    @Option(names = "--port", defaultValue = "8080", description = "Le port de l’adresse locale (${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--size", defaultValue = "small", description = "small, medium ou large (${DEFAULT-VALUE}).")
    ExampleSize size = ExampleSize.SMALL;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Un réseau inventé s’installe…");
        Open open = new Open(opening.withScreens(port, ""));
        LocalDate today = LocalDate.now(open.application().getBean(Clock.class));
        StoryFollower follower = new StoryFollower(open, spec.commandLine().getErr());
        follower.bringIn(open.commands().sendAndWait(new ImportExampleNetwork(NETWORK, size, SEED, today)));
        open.awaitReaders();
        var accounts = open.application().getBean(ExampleAccounts.class).openIn(NetworkId.named(NETWORK), NETWORK);
        out.println();
        out.println("Réciproque est prêt : http://localhost:" + port);
        accounts.forEach(account -> out.println("  " + account.words() + " : identifiant « " + account.login()
                + " », phrase de passe « " + account.passphrase() + " »"));
        out.println("Pour arrêter : Ctrl-C.");
        return CommandLineDesk.STAYS_OPEN;
    }
}
