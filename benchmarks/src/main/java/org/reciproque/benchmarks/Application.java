package org.reciproque.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.Reciproque;
import org.reciproque.api.base.AwaitReaders;
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

    /** Every reader that builds rows; policies are left alone. */
    List<StreamingEventProcessor> projections() {
        return processors().filter(StreamingEventProcessor::supportsReset).toList();
    }

    private Stream<StreamingEventProcessor> processors() {
        return context.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
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
