package org.reciproque.command.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.config.ModuleConfiguration;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.reciproque.command.story.Rehearsal.Rehearsed;
import org.reciproque.command.story.StoryReader.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The long part of an import, done in the background. Whatever goes wrong ends in a state that can be asked for; a log
 * says only what kind of thing failed and where, since messages may repeat what people said.
 */
final class StoryWork {

    private static final Logger LOG = LoggerFactory.getLogger(StoryWork.class);
    private static final String AGAIN =
            "Relancez le même fichier\u00a0: ce qui est déjà écrit ne le sera pas deux fois.";

    private final Configuration axon;

    StoryWork(Configuration axon) {
        this.axon = axon;
    }

    /** Asked late, since the store may not be there yet when the application is put together. */
    ImportRecord record() {
        return new ImportRecord(axon.eventStore());
    }

    void read(ImportUnderWay story, byte[] file) {
        guarded(story, () -> {
            Before before = record().before(story.network(), story.networkName());
            story.of(before);
            Reading reading = StoryReader.read(file, before, story.by());
            story.toRehearse(reading.count());
            if (reading.faults().isEmpty()) {
                decide(story, reading.acts());
            } else {
                story.faulty(reading.faults());
            }
        });
    }

    void rehearse(ImportUnderWay story, Supplier<List<ToldAct>> told) {
        guarded(story, () -> {
            List<ToldAct> acts = told.get();
            story.toRehearse(acts.size());
            decide(story, acts);
        });
    }

    private void decide(ImportUnderWay story, List<ToldAct> acts) {
        if (record().ended(story.id())) {
            story.allKnown(acts.size());
            return;
        }
        Rehearsed rehearsed = new Rehearsal(axon.eventStore(), aggregates(), axon.parameterResolverFactory())
                .of(acts, story::advanced);
        if (rehearsed.faults().isEmpty()) {
            story.rehearsed(rehearsed.events(), rehearsed.alreadyKnown());
        } else {
            story.faulty(StoryReader.inOrder(rehearsed.faults()));
        }
    }

    /** The nouns that decide, as the running application has them. */
    private Set<Class<?>> aggregates() {
        return axon.getModules().stream()
                .map(ModuleConfiguration::unwrap)
                .filter(AggregateConfiguration.class::isInstance)
                .map(module -> ((AggregateConfiguration<?>) module).aggregateType())
                .collect(Collectors.toSet());
    }

    void write(ImportUnderWay story, LocalDate today, BooleanSupplier mustStop) {
        try {
            TransactionManager transactions =
                    axon.getComponent(TransactionManager.class, NoTransactionManager::instance);
            StoryWriter writer = new StoryWriter(axon.eventStore(), transactions);
            if (writer.write(record().framed(story, story.decided(), today), story::advanced, mustStop)) {
                story.written();
            } else {
                story.interrupted("L’import a été arrêté. " + AGAIN);
            }
        } catch (RuntimeException | Error failure) {
            if (isConflict(failure)) {
                story.interrupted("Quelqu’un a noté quelque chose dans ce réseau pendant l’import. " + AGAIN);
            } else {
                report(story, failure);
                story.interrupted("L’écriture s’est arrêtée en chemin. " + AGAIN);
            }
        }
    }

    /** A store on another machine wraps it in the failed call. */
    private static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyException || cause instanceof AggregateStreamCreationException) {
                return true;
            }
        }
        return false;
    }

    private static void guarded(ImportUnderWay story, Runnable rehearsal) {
        try {
            rehearsal.run();
        } catch (RuntimeException | Error failure) {
            report(story, failure);
            story.interrupted(
                    "La lecture s’est arrêtée sur une panne\u00a0: rien n’est écrit. Relancez le même fichier.");
        }
    }

    private static void report(ImportUnderWay story, Throwable failure) {
        StringBuilder kinds = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StackTraceElement[] trace = cause.getStackTrace();
            kinds.append(cause.getClass().getName())
                    .append(trace.length > 0 ? " at " + trace[0] : "")
                    .append("; ");
        }
        LOG.error("Import {} stopped: {}", story.id(), kinds);
    }
}
