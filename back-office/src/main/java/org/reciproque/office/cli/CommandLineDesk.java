package org.reciproque.office.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.reciproque.api.base.Refusal;
import org.reciproque.office.database.DatabaseRefusal;
import org.reciproque.office.wall.Errand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Reads what was typed, and answers: 0, or one sentence on standard error and another status. */
@Command(
        name = "reciproque",
        description = "Le back-office des réseaux d’échanges réciproques de savoirs.",
        mixinStandardHelpOptions = true,
        version = "Réciproque 0.1.0",
        subcommands = {
            StartApplication.class,
            StartDemonstration.class,
            ImportCommands.class,
            PrintFigures.class,
            ReportCommands.class,
            PrepareRelease.class,
            KeyCommands.class,
            EventCommands.class,
            AccessCommands.class
        })
public final class CommandLineDesk {

    /** The status of a command that leaves the application running. */
    public static final int STAYS_OPEN = Integer.MIN_VALUE;

    private static final int REFUSED = 1;

    CommandLineDesk() {}

    /** Answers one command line; a status for the shell, or {@link #STAYS_OPEN}. */
    public static int answer(String... arguments) {
        CommandLine line = new CommandLine(new CommandLineDesk());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler(CommandLineDesk::say);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return REFUSED;
        }
        try (Errand.Under here = Errand.COMMAND_LINE.begin()) {
            return line.execute(arguments);
        }
    }

    private static int say(Exception failure, CommandLine line, ParseResult parsed) {
        line.getErr().println(sentence(failure));
        return REFUSED;
    }

    /** The sentence that a failure carries, or a plain one that names what broke. */
    static String sentence(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal || cause instanceof DatabaseRefusal) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof java.net.BindException) {
                return "Ce port est déjà pris par un autre programme : choisissez-en un autre avec --port.";
            }
            if (cause instanceof java.net.ConnectException) {
                return "La base de données ne répond pas à cette adresse.";
            }
            last = cause;
        }
        return "Réciproque n’a pas pu aller au bout : " + last.getClass().getSimpleName() + " — " + last.getMessage();
    }
}
