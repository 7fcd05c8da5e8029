package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.access.Links;
import org.reciproque.office.cli.Opening.Open;
import org.reciproque.office.security.Accounts;
import org.reciproque.office.security.SecondFactor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links that only whoever holds the installation may make. */
@Command(
        name = "access",
        description = "Les accès que seule la personne qui tient l’installation peut donner.",
        mixinStandardHelpOptions = true,
        subcommands = {AccessCommands.Renew.class, AccessCommands.Prove.class, AccessCommands.Movement.class})
final class AccessCommands {

    AccessCommands() {}

    private static void print(CommandSpec spec, String address, String token) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Ce lien sert une seule fois, dans les sept jours :");
        out.println(address.replaceAll("/+$", "") + "/invitation/" + token);
    }

    @Command(
            name = "renew",
            description = "Fait un lien pour choisir une nouvelle phrase de passe. Arrêtez l’application d’abord.",
            mixinStandardHelpOptions = true)
    static final class Renew implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "IDENTIFIANT", description = "De qui a oublié sa phrase de passe.")
        String login = "";

        @Option(
                names = "--address",
                defaultValue = "http://localhost:8080",
                description = "L’adresse de Réciproque (${DEFAULT-VALUE}).")
        String address = "";

        @Option(names = "--second-factor", description = "Retire aussi la double vérification et les clés d’accès.")
        boolean secondFactor;

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                var who = open.application()
                        .getBean(Accounts.class)
                        .whoMaySignIn(login)
                        .orElseThrow(() -> new Refusal("Aucun accès n’a l’identifiant «\u00a0" + login + "\u00a0»."));
                if (secondFactor) {
                    open.application().getBean(SecondFactor.class).takeAwayAll(who.account());
                }
                print(spec, address, open.application().getBean(Links.class).toRenew(who.account()));
            }
            return 0;
        }
    }

    @Command(
            name = "prove",
            description = "Dit qu’un courriel est bien à qui l’a pris pour identifiant, là où aucun courriel ne part."
                    + " Arrêtez l’application d’abord.",
            mixinStandardHelpOptions = true)
    static final class Prove implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "COURRIEL", description = "L’identifiant, que vous avez vérifié vous-même.")
        String login = "";

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                Accounts accounts = open.application().getBean(Accounts.class);
                var who = accounts.whoMaySignIn(login)
                        .filter(found -> found.login().contains("@"))
                        .orElseThrow(() -> new Refusal(
                                "Aucun accès n’a pour identifiant le courriel «\u00a0" + login + "\u00a0»."));
                accounts.proveMail(who.account());
                spec.commandLine().getOut().println("Le courriel " + who.login() + " est vérifié.");
            }
            return 0;
        }
    }

    @Command(
            name = "movement",
            description = "Fait un lien pour qui verra la liste des réseaux, sans les personnes."
                    + " Arrêtez l’application d’abord.",
            mixinStandardHelpOptions = true)
    static final class Movement implements Callable<Integer> {

        @Mixin
        Opening opening = new Opening();

        @Parameters(paramLabel = "PRÉNOM", description = "Pour qui est ce lien.")
        String shownName = "";

        @Option(
                names = "--address",
                defaultValue = "http://localhost:8080",
                description = "L’adresse de Réciproque (${DEFAULT-VALUE}).")
        String address = "";

        @Spec
        CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() {
            try (Open open = opening.withoutScreens(Opening.usualDirectory())) {
                print(spec, address, open.application().getBean(Links.class).toSeeMovement(shownName));
            }
            return 0;
        }
    }
}
