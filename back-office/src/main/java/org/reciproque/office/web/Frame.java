package org.reciproque.office.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.WhoSits;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame of every page shows. */
@ControllerAdvice
class Frame {

    @ModelAttribute("seat")
    @Nullable
    Seat seat() {
        return WhoSits.here().orElse(null);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
