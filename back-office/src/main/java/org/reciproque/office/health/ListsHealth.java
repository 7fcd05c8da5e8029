package org.reciproque.office.health;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.office.wall.Errand;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the lists of screens follow the facts: how late each reader is, where one stopped, and what the last comparison
 * found. Being late for a moment is no illness: an import makes every reader late.
 */
@Component("lists")
final class ListsHealth implements HealthIndicator {

    private static final Duration TOO_LATE = Duration.ofMinutes(10);
    private static final long PATIENCE_SECONDS = 5;

    private final QueryGateway queries;

    ListsHealth(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public Health health() {
        try (Errand.Under here = Errand.HEALTH.begin()) {
            ReadersTold readers =
                    queries.query(new AskReaders(), ReadersTold.class).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            RebuildProgress compared = queries.query(new AskRebuild(RebuildWork.COMPARISON), RebuildProgress.class)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            boolean well = readers.readers().stream().noneMatch(ListsHealth::isIll)
                    && compared.differences().isEmpty();
            Health.Builder health = well ? Health.up() : Health.down();
            readers.readers().forEach(reader -> health.withDetail(reader.name(), reader.state()));
            return health.withDetail("reconcile", compared.sentence()).build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (ExecutionException | TimeoutException noAnswer) {
            return Health.down().withDetail("readers", "pas de réponse").build();
        }
    }

    private static boolean isIll(Reader reader) {
        return reader.stopped().isPresent() || reader.late().compareTo(TOO_LATE) > 0;
    }
}
