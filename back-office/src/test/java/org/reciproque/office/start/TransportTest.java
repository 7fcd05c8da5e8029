package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.SessionCookieConfig;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockServletContext;

class TransportTest {

    @Test
    void behind_https_the_session_stays_with_this_machine_and_never_travels_in_clear() throws ServletException {
        MockServletContext context = new MockServletContext();
        new TransportWiring().sessionOverHttpsOnly().onStartup(context);

        SessionCookieConfig cookie = context.getSessionCookieConfig();
        assertThat(cookie.getName()).isEqualTo("__Host-reciproque");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }
}
