package org.reciproque.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Full page or only the part that changes: the same controller method answers both. */
public final class Htmx {

    private Htmx() {}

    /**
     * The view to render.
     *
     * @param page template, for example {@code savoirs/board}
     * @param fragment the fragment of that template which htmx swaps
     */
    public static String view(HttpServletRequest request, HttpServletResponse response, String page, String fragment) {
        response.addHeader("Vary", "HX-Request");
        return wantsFragment(request) ? page + " :: " + fragment : page;
    }

    private static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
