package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.reciproque.office.parts.Part;
import org.reciproque.office.parts.Parts;
import org.reciproque.office.welcome.FirstVisit;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "start",
        description = "Démarre Réciproque sur un dossier de données gardé (ou sur un PostgreSQL donné).",
        mixinStandardHelpOptions = true)
final class StartApplication implements Callable<Integer> {

    @Mixin
    Opening opening = new Opening();

    @Option(names = "--port", defaultValue = "8080", description = "Le port de l’adresse locale (${DEFAULT-VALUE}).")
    int port;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ConfigurableApplicationContext application = opening.withScreens(port, Opening.usualDirectory());
        PrintWriter out = spec.commandLine().getOut();
        Parts parts = application.getBean(Parts.class);
        if (!parts.have(Part.SCREENS)) {
            out.println("Réciproque est prêt, sans écrans : " + parts.words());
            return CommandLineDesk.STAYS_OPEN;
        }
        out.println("Réciproque est prêt : http://localhost:" + port);
        application
                .getBean(FirstVisit.class)
                .code()
                .ifPresent(code -> out.println(
                        "Première visite : http://localhost:" + port + "/bienvenue — code d’installation : " + code));
        return CommandLineDesk.STAYS_OPEN;
    }
}
