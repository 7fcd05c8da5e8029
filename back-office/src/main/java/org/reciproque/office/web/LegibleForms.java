package org.reciproque.office.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.base.Legible;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Every form and every address comes in {@link Legible}, whichever screen reads it. */
@Component
@Order(LegibleForms.BEFORE_THE_DOORS)
class LegibleForms extends OncePerRequestFilter {

    /** The filters of Spring Security read the form too, for its token. */
    static final int BEFORE_THE_DOORS = -200;

    /** A passphrase is taken as it was typed. */
    private static final Set<String> SECRETS = Set.of("password", "passphrase", "now", "then");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(new Read(request), response);
        } catch (InvalidFileNameException noFileIsCalledSo) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static final class Read extends HttpServletRequestWrapper {

        Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String typed = super.getParameter(name);
            return typed == null ? null : read(name, typed);
        }

        // As the servlet interface says it: null for a field that was not sent.
        @Override
        @SuppressWarnings("NullAway")
        public String[] getParameterValues(String name) {
            String[] typed = super.getParameterValues(name);
            return typed == null ? null : read(name, typed);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, typed) -> all.put(name, read(name, typed)));
            return all;
        }

        private static String[] read(String name, String[] typed) {
            String[] read = new String[typed.length];
            for (int i = 0; i < typed.length; i++) {
                read[i] = read(name, typed[i]);
            }
            return read;
        }

        private static String read(String name, String typed) {
            return SECRETS.contains(name) ? typed : new Legible(typed).text();
        }
    }
}
