package org.reciproque.office.cli;

import picocli.CommandLine.Command;

/** What concerns the facts as they are stored. */
@Command(
        name = "events",
        description = "Les faits, tels qu’ils sont gardés, et d’un magasin à un autre (PostgreSQL, Axon Server).",
        mixinStandardHelpOptions = true,
        subcommands = {
            KeptEvents.Verify.class,
            KeptEvents.Rebase.class,
            MovedEvents.Export.class,
            MovedEvents.Import.class
        })
final class EventCommands {

    EventCommands() {}
}
