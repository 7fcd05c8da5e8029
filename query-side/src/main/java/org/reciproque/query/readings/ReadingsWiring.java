package org.reciproque.query.readings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes a reading once the page was shown to whoever sits there. */
@Configuration(proxyBeanMethods = false)
class ReadingsWiring implements WebMvcConfigurer, HandlerInterceptor {

    private final Readings readings;

    ReadingsWiring(Readings readings) {
        this.readings = readings;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        boolean shown = failure == null && response.getStatus() == HttpStatus.OK.value();
        if (shown && handler instanceof HandlerMethod method) {
            Sensitive read = method.getMethodAnnotation(Sensitive.class);
            if (read != null && request.getAttribute(Seat.class.getName()) instanceof Seat seat) {
                readings.note(seat, read.value(), thing(request));
            }
        }
    }

    private static @Nullable UUID thing(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? UUID.fromString(id)
                : null;
    }
}
