package org.reciproque.benchmarks.store;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The domain of these measures: a notebook in which lines are written. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class Notebook {

    /** About the length of a line that somebody writes by hand. */
    private static final String LINE = "Une ligne comme on en écrit dans un cahier, ni longue ni courte, n° ";

    /** What the type is called in the store. */
    static final String TYPE = "Notebook";

    record Open(@TargetAggregateIdentifier String notebook, String title) {}

    record Write(@TargetAggregateIdentifier String notebook, String text) {}

    /** Decides that nothing is to be written: what it costs to come that far. */
    record Reread(@TargetAggregateIdentifier String notebook) {}

    record Opened(String notebook, String title) {}

    record Written(String notebook, long number, String text) {}

    @AggregateIdentifier
    private @Nullable String notebook;

    private long lines;
    private String last = "";

    Notebook() {}

    @CommandHandler
    Notebook(Open open) {
        apply(new Opened(open.notebook(), open.title()));
    }

    static Open opening(UUID notebook, int number) {
        return new Open(notebook.toString(), LINE + number);
    }

    static Write writing(String notebook, int number) {
        return new Write(notebook, LINE + number);
    }

    /** The event of that number in the life of a notebook. */
    static Object event(String notebook, long sequence) {
        return sequence == 0
                ? new Opened(notebook, LINE + sequence)
                : new Written(notebook, sequence - 1, LINE + sequence);
    }

    @CommandHandler
    void decide(Write write) {
        apply(new Written(write.notebook(), lines, write.text()));
    }

    @CommandHandler
    long decide(Reread reread) {
        if (!reread.notebook().equals(notebook) || last.isEmpty() && lines > 0) {
            throw new IllegalStateException("Another notebook");
        }
        return lines;
    }

    @EventSourcingHandler
    void evolve(Opened opened) {
        notebook = opened.notebook();
    }

    @EventSourcingHandler
    void evolve(Written written) {
        lines = written.number() + 1;
        last = written.text();
    }
}
