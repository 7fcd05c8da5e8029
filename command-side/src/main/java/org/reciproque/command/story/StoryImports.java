package org.reciproque.command.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.queryhandling.QueryHandler;
import org.reciproque.api.base.AuthorId;
import org.reciproque.api.base.NetworkId;
import org.reciproque.api.base.Refusal;
import org.reciproque.api.story.RememberedImports;
import org.reciproque.api.story.StoryCommand.ImportExampleNetwork;
import org.reciproque.api.story.StoryCommand.ImportRehearsedStory;
import org.reciproque.api.story.StoryCommand.RehearseStory;
import org.reciproque.api.story.StoryHistory.StoryImportBegun;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryProgress.State;
import org.reciproque.api.story.StoryQuery.AskImport;
import org.reciproque.api.story.StoryQuery.AskImports;
import org.reciproque.command.example.ExampleNetwork;
import org.springframework.stereotype.Component;

/**
 * Imports stories, one after the other, beside the people at work. A story is read and decided whole, then written only
 * if somebody asks for it and nothing in it is wrong. An import cut in the middle is completed by trying it again.
 */
@Component
class StoryImports implements AutoCloseable {

    /** The calendar in which a note is dated. */
    private static final ZoneId CALENDAR = ZoneId.of("Europe/Paris");

    private static final int REMEMBERED = 10;
    private static final long PATIENCE_SECONDS = 20;

    private final StoryWork work;
    private final Map<StoryImportId, ImportUnderWay> imports = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "story-imports");
        worker.setDaemon(true);
        return worker;
    });

    StoryImports(Configuration axon) {
        this.work = new StoryWork(axon);
    }

    @CommandHandler
    StoryImportId decide(RehearseStory command) {
        NetworkId network = NetworkId.named(command.networkName());
        ImportUnderWay story = new ImportUnderWay(
                network,
                command.networkName().strip(),
                command.fileName(),
                sha256(command.file()),
                command.by(),
                today());
        if (begins(story)) {
            thread.execute(() -> work.read(story, command.file()));
        }
        return story.id();
    }

    @CommandHandler
    StoryImportId decide(ImportRehearsedStory command) {
        ImportUnderWay story = imports.get(command.story());
        if (story == null) {
            throw new Refusal("Ce fichier n’a pas encore été relu\u00a0: relisez-le d’abord.");
        }
        if (story.beginsWriting()) {
            thread.execute(() -> work.write(story, today(), () -> closing));
            return story.id();
        }
        switch (story.state()) {
            case REHEARSING -> throw new Refusal("La relecture de ce fichier n’est pas finie.");
            case FAULTY -> throw new Refusal("Ce fichier a des lignes fautives\u00a0: rien n’est écrit.");
            case INTERRUPTED -> throw new Refusal("Cet import s’est arrêté en chemin\u00a0: relancez le même fichier.");
            default -> {
                return story.id();
            }
        }
    }

    /** An example cut in the middle is completed as it was begun, on the day it was begun. */
    @CommandHandler
    StoryImportId decide(ImportExampleNetwork command) {
        NetworkId network = NetworkId.named(command.networkName());
        String key = "example " + command.size() + " " + command.seed();
        ImportUnderWay story = new ImportUnderWay(
                network,
                command.networkName().strip(),
                "",
                sha256(key.getBytes(StandardCharsets.UTF_8)),
                AuthorId.of("example"),
                today());
        Optional<StoryImportBegun> begun = work.record().begun(story.id());
        if (begun.isEmpty()
                && work.record().before(network, story.networkName()).founded()) {
            throw new Refusal("Un réseau porte déjà ce nom\u00a0: choisissez-en un autre pour l’exemple.");
        }
        LocalDate today = begun.map(event -> event.noted().on()).orElse(command.today());
        if (begins(story)) {
            thread.execute(() -> bringToLife(story, command, today));
        }
        return story.id();
    }

    private void bringToLife(ImportUnderWay story, ImportExampleNetwork command, LocalDate today) {
        work.rehearse(story, () -> ExampleNetwork.acts(story.networkName(), command.size(), command.seed(), today));
        if (story.beginsWriting()) {
            work.write(story, today, () -> closing);
        }
    }

    @QueryHandler
    StoryProgress answer(AskImport query) {
        ImportUnderWay story = imports.get(query.story());
        return story == null ? recorded(query.story()) : story.progress();
    }

    @QueryHandler
    RememberedImports answer(AskImports query) {
        return new RememberedImports(imports.values().stream()
                .filter(story -> story.network().equals(query.network()))
                .map(ImportUnderWay::remembered)
                .toList());
    }

    /** What the events say of an import that nobody remembers, as after a restart. */
    private StoryProgress recorded(StoryImportId id) {
        Optional<StoryImportBegun> begun = work.record().begun(id);
        State state = begun.isEmpty() ? State.UNKNOWN : work.record().ended(id) ? State.DONE : State.INTERRUPTED;
        int acts = begun.map(StoryImportBegun::acts).orElse(0);
        int known = state == State.DONE ? acts : 0;
        String network = begun.map(event -> event.noted().network())
                .map(of -> work.record().before(of, "").name())
                .orElse("");
        return new StoryProgress(id, network, "", state, acts, known, acts, 0, known, List.of(), 0);
    }

    /** Whether this import is to begin: not while the same one is under way. */
    private boolean begins(ImportUnderWay story) {
        if (imports.size() >= REMEMBERED) {
            imports.values()
                    .removeIf(other -> other.progress().over() && !other.id().equals(story.id()));
        }
        return imports.merge(story.id(), story, (old, fresh) -> old.progress().over() ? fresh : old) == story;
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(GenericEventMessage.clock.instant(), CALENDAR);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is being written stops after the transaction under way. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
