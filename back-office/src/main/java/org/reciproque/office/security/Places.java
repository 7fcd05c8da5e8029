package org.reciproque.office.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** An address as a log may tell it: by the shape of a page that we have, so that nothing which somebody typed is in it. */
@Component
class Places {

    /** Those of filters, which are no page. */
    private static final List<String> OF_FILTERS = List.of(
            "/connexion",
            "/deconnexion",
            "/login/webauthn",
            "/webauthn/register",
            "/oauth2/authorization/structure",
            "/login/oauth2/code/structure");

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    Places(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    String of(HttpServletRequest request) {
        String path = request.getServletPath();
        if (OF_FILTERS.contains(path)) {
            return path;
        }
        PathContainer parts = PathContainer.parsePath(path);
        return pages.stream()
                .flatMap(known -> known.getHandlerMethods().keySet().stream())
                .flatMap(page -> page.getPathPatternsCondition() == null
                        ? java.util.stream.Stream.empty()
                        : page.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(parts))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .orElse("no page of ours");
    }
}
