package org.reciproque.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.Reciproque;
import org.reciproque.api.base.AwaitReaders;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.RebuildCommand.CompareLists;
import org.reciproque.api.rebuild.RebuildCommand.RebuildLists;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.api.story.StoryImportId;
import org.reciproque.api.story.StoryProgress;
import org.reciproque.api.story.StoryQuery.AskImport;
import org.reciproque.office.wall.Errand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application as it runs, on a PostgreSQL of its own that goes with it. */
record Application(ConfigurableApplicationContext context) implements AutoCloseable {

    /** Asked again and again: PostgreSQL ends a transaction that waits for a minute. */
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private static final long PAUSE_MILLIS = 2;

    /** What readers write. */
    private static final String WRITTEN = "select 'screens.' || quote_ident(tablename) from pg_tables"
            + " where schemaname = 'screens' and tablename not like 'flyway%' and tablename <> 'files_to_clean'";

    static Application open() {
        return new Application(new SpringApplicationBuilder(Reciproque.class)
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run("--server.port=0", "--reciproque.data.directory=", "--server.shutdown=immediate"));
    }

    CommandGateway commands() {
        Errand.COMMAND_LINE.begin();
        return context.getBean(CommandGateway.class);
    }

    QueryGateway queries() {
        Errand.COMMAND_LINE.begin();
        return context.getBean(QueryGateway.class);
    }

    String address() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    StoryProgress progress(StoryImportId story) {
        return queries().query(new AskImport(story), StoryProgress.class).join();
    }

    /** Waits until the import has left this state. */
    StoryProgress after(StoryImportId story, StoryProgress.State state) {
        StoryProgress progress = progress(story);
        while (progress.state() == state) {
            pause();
            progress = progress(story);
        }
        return progress;
    }

    void awaitReaders() {
        boolean read = false;
        while (!read) {
            read = queries().query(new AwaitReaders(A_WHILE), Boolean.class).join();
        }
    }

    long events() {
        Long events = context.getBean("ownerTemplate", JdbcTemplate.class)
                .queryForObject("select count(*) from events.event", Long.class);
        return events == null ? 0 : events;
    }

    /** The process that PostgreSQL's others come from. */
    long server() {
        Long session = context.getBean("ownerTemplate", JdbcTemplate.class)
                .queryForObject("select pg_backend_pid()", Long.class);
        return ProcessHandle.of(Objects.requireNonNull(session))
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
    }

    /** Reads every event from the first one and does nothing with it. */
    void readOnly() {
        EventStore events = context.getBean(EventStore.class);
        TrackingToken head = events.createHeadToken();
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTailToken())) {
            boolean more = head != null;
            while (more && stream.hasNextAvailable()) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                event.getPayload();
                more = !event.trackingToken().covers(head);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
    }

    /** The token of the last event. */
    TrackingToken end() {
        return Objects.requireNonNull(context.getBean(EventStore.class).createHeadToken());
    }

    /** The token of the event with that number, from the first on. */
    TrackingToken number(long many) {
        EventStore events = context.getBean(EventStore.class);
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTailToken())) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            for (long read = 1; read < many; read++) {
                event = stream.nextAvailable();
            }
            return event.trackingToken();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
    }

    /** Builds all lists anew, to the end. */
    void rebuild() {
        commands().<Object>sendAndWait(new RebuildLists(List.of()));
        pauseUntil(() -> work(RebuildWork.REBUILD).over());
    }

    /** Fails when a list does not say what the events say. */
    void compare() {
        commands().<Object>sendAndWait(new CompareLists(List.of()));
        pauseUntil(() -> work(RebuildWork.COMPARISON).over());
        RebuildProgress compared = work(RebuildWork.COMPARISON);
        if (compared.phase() != RebuildProgress.Phase.DONE
                || !compared.differences().isEmpty()) {
            throw new IllegalStateException("Lists differ: " + compared);
        }
    }

    /** The living readers read everything again in their batches, into tables that are emptied. */
    void replay() {
        List<String> lists = emptied();
        context.getBean("ownerTemplate", JdbcTemplate.class)
                .update(
                        "update events.token set token = null, token_type = null, owner = null"
                                + " where processor_name = any (?)",
                        (Object) lists.toArray(String[]::new));
        readers(lists).forEach(StreamingEventProcessor::start);
        awaitReaders();
    }

    /** While the living readers stand still and their tables are empty. */
    void instead(Runnable work) {
        List<String> lists = emptied();
        work.run();
        readers(lists).forEach(StreamingEventProcessor::start);
    }

    private List<String> emptied() {
        List<String> lists = queries().query(new AskReaders(), ReadersTold.class).join().readers().stream()
                .filter(ReadersTold.Reader::list)
                .map(ReadersTold.Reader::name)
                .toList();
        JdbcTemplate owner = context.getBean("ownerTemplate", JdbcTemplate.class);
        readers(lists).forEach(StreamingEventProcessor::shutDown);
        owner.execute("truncate " + String.join(", ", owner.queryForList(WRITTEN, String.class)));
        return lists;
    }

    private List<StreamingEventProcessor> readers(List<String> names) {
        EventProcessingConfiguration processing = context.getBean(EventProcessingConfiguration.class);
        return names.stream()
                .flatMap(name -> processing.eventProcessor(name, StreamingEventProcessor.class).stream())
                .toList();
    }

    private RebuildProgress work(RebuildWork work) {
        return queries().query(new AskRebuild(work), RebuildProgress.class).join();
    }

    static void pauseUntil(BooleanSupplier over) {
        while (!over.getAsBoolean()) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while measuring", stopped);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
