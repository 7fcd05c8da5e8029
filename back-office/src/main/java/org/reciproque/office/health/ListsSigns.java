package org.reciproque.office.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.api.rebuild.AsideTold;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.RebuildProgress;
import org.reciproque.api.rebuild.RebuildQuery.AskAside;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.rebuild.RebuildQuery.AskRebuild;
import org.reciproque.api.rebuild.RebuildWork;
import org.reciproque.office.wall.Errand;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Whether the lists of screens follow the facts: how late each reader is, where one stopped, and what the last comparison
 * found. Being late for a moment is no illness: an import makes every reader late.
 */
@Component
final class ListsSigns {

    private static final String THING = "Les listes";

    private static final Duration TOO_LATE = Duration.ofMinutes(10);
    private static final long PATIENCE_SECONDS = 5;

    private final QueryGateway queries;

    ListsSigns(QueryGateway queries) {
        this.queries = queries;
    }

    Sign sign() {
        try (Errand.Under here = Errand.HEALTH.begin()) {
            ReadersTold readers =
                    queries.query(new AskReaders(), ReadersTold.class).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            RebuildProgress compared = queries.query(new AskRebuild(RebuildWork.COMPARISON), RebuildProgress.class)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            AsideTold aside = queries.query(new AskAside(), AsideTold.class).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return sign(readers, compared, aside);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return silent();
        } catch (ExecutionException | TimeoutException noAnswer) {
            return silent();
        }
    }

    private static Sign silent() {
        return new Sign(
                THING, false, "Elles ne disent pas où elles en sont\u00a0: le journal de l’application dit pourquoi.");
    }

    private static Sign sign(ReadersTold readers, RebuildProgress compared, AsideTold aside) {
        List<Reader> late = readers.readers().stream().filter(Reader::isLate).toList();
        boolean same = compared.differences().isEmpty();
        List<String> sentences = Stream.of(
                        late.isEmpty()
                                ? Stream.of("Elles sont à jour.")
                                : late.stream().map(ListsSigns::inWords),
                        same ? Stream.<String>empty() : Stream.of(compared.sentence()),
                        aside.waiting().stream()
                                .map(waiting -> sentence(readers.inWords(waiting.reader()), waiting.sentence())))
                .flatMap(each -> each)
                .toList();
        return new Sign(THING, same && aside.isEmpty() && late.stream().noneMatch(ListsSigns::isIll), sentences);
    }

    private static boolean isIll(Reader reader) {
        return reader.stopped().isPresent() || reader.late().compareTo(TOO_LATE) > 0;
    }

    private static String inWords(Reader reader) {
        return sentence(reader.inWords(), reader.state());
    }

    private static String sentence(String list, String what) {
        return StringUtils.capitalize(list) + "\u00a0: " + what + ".";
    }
}
