package org.reciproque.office.web;

import org.jspecify.annotations.Nullable;
import org.reciproque.api.seat.Seat;
import org.reciproque.office.security.Sitting;
import org.reciproque.office.security.WhoSits;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives the seat to every screen that asks for it, or whoever signed in where no seat is needed: the network comes from here, never from the request. */
@Component
class SeatArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Seat.class || parameter.getParameterType() == Sitting.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Sitting.class) {
            return WhoSits.signedIn().orElseThrow(() -> new IllegalStateException("Nobody signed in"));
        }
        Seat seat = WhoSits.here().orElseThrow(() -> new IllegalStateException("Nobody sits here"));
        // For what is done after the screen, such as noting who read it.
        request.setAttribute(Seat.class.getName(), seat, RequestAttributes.SCOPE_REQUEST);
        return seat;
    }
}
