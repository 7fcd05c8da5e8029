package org.reciproque.query.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.rebuild.ReadersTold.Reader;
import org.reciproque.api.seat.Seat;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says on every screen of lists when some are late: what is not there yet is on its way. */
@Configuration(proxyBeanMethods = false)
class LateLists implements WebMvcConfigurer, HandlerInterceptor {

    private static final String SCREENS = "org.reciproque.query.";

    private static final int A_FEW = 3;

    private final Lateness lateness;

    LateLists(Lateness lateness) {
        this.lateness = lateness;
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
            List<Reader> late = lateness.told().readers().stream()
                    .filter(reader -> reader.list() && reader.isLate())
                    .toList();
            if (!late.isEmpty()) {
                page.addObject("lateLists", sentence(late));
            }
        }
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
