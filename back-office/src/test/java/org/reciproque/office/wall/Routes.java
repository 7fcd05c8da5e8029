package org.reciproque.office.wall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reciproque.Stories;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the running application answers, as it says itself; and who may open it, as written beside. */
record Routes(List<Route> all) {

    /** One method of one address, with its variables. */
    record Route(String method, String pattern) {

        /** An expression after a variable is the application's business. */
        String plain() {
            return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
        }

        String name() {
            return method + " " + plain();
        }

        /** Whether it leads to one thing, known by its id. */
        boolean leadsToOneThing() {
            return plain().matches(".*\\{(id|echange|bilan|account|session)}.*");
        }
    }

    static Routes of(RequestMappingHandlerMapping mapping) {
        List<Route> routes = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.reciproque.")) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                for (String pattern : info.getPatternValues()) {
                    (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> routes.add(new Route(method.name(), pattern)));
                }
            }
        });
        routes.sort(java.util.Comparator.comparing(Route::name));
        return new Routes(List.copyOf(routes));
    }

    /** Roles by the name of a route: {@code GET /agenda} → ANIMATOR, ADMINISTRATOR. */
    static Map<String, Set<String>> written() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        new String(Stories.file("../wall/who-may-open-what.txt"), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    List<String> words = Arrays.asList(line.trim().split("\\s+"));
                    roles.put(words.get(0) + " " + words.get(1), new TreeSet<>(words.subList(2, words.size())));
                });
        return roles;
    }
}
