package org.reciproque.query.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.rebuild.ReadersTold;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.rebuild.RebuildQuery.AskReaders;
import org.reciproque.api.seat.Seat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says on every screen of lists when some are late: what is not there yet is on its way. Whoever reads the facts is asked,
 * here or in another application, once a second at most; without an answer screens show what they have and say nothing.
 */
@Configuration(proxyBeanMethods = false)
class LateLists implements WebMvcConfigurer, HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(LateLists.class);

    private static final String SCREENS = "org.reciproque.query.";

    private static final int A_FEW = 3;

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final QueryGateway queries;
    private final ReentrantLock asking = new ReentrantLock();

    private volatile @Nullable Fresh fresh;

    private record Fresh(List<Reader> late, long atNanos) {

        boolean holds() {
            return System.nanoTime() - atNanos < FRESH_NANOS;
        }
    }

    LateLists(QueryGateway queries) {
        this.queries = queries;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(SCREENS)
                && request.getAttribute(Seat.class.getName()) instanceof Seat) {
            List<Reader> late = late();
            if (!late.isEmpty()) {
                page.addObject("lateLists", sentence(late));
            }
        }
    }

    /** One thread asks; the others say what was last heard. */
    private List<Reader> late() {
        @Nullable Fresh before = fresh;
        if (before != null && before.holds() || !asking.tryLock()) {
            return before == null ? List.of() : before.late();
        }
        try {
            List<Reader> now = ask();
            fresh = new Fresh(now, System.nanoTime());
            return now;
        } finally {
            asking.unlock();
        }
    }

    private List<Reader> ask() {
        try {
            return queries.query(new AskReaders(), ReadersTold.class).get(1, TimeUnit.SECONDS).readers().stream()
                    .filter(reader -> reader.list() && reader.isLate())
                    .toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException noAnswer) {
            LOG.debug("Nobody tells how late lists are", noAnswer);
        } catch (RuntimeException noWay) {
            LOG.debug("Nobody could be asked how late lists are", noWay);
        }
        return List.of();
    }

    private static String sentence(List<Reader> late) {
        Reader last = late.stream().max(Comparator.comparing(Reader::late)).orElseThrow();
        String names = late.size() > A_FEW
                ? "Les listes se mettent à jour"
                : "Se mettent à jour\u00a0: "
                        + late.stream().map(Reader::inWords).collect(Collectors.joining(", "));
        return names + " (" + (last.stopped().isPresent() ? "lecture arrêtée" : last.state()) + ").";
    }
}
