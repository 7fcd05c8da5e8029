package org.reciproque.office.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
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

    @Test
    void whoever_comes_is_known_by_what_the_server_before_says_not_by_what_they_say() throws Exception {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        new TransportWiring().addressThatPeopleSee().customize(tomcat);
        WebServer server = tomcat.getWebServer(
                context -> context.addServlet("who", new WhoComes()).addMapping("/"));
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", "6.6.6.6, 203.0.113.7")
                    .header("Forwarded", "for=6.6.6.6;host=ailleurs.example;proto=http")
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "savoirs.example")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .isEqualTo("203.0.113.7 https://savoirs.example/");
        } finally {
            server.stop();
        }
    }

    /** Answers by whom and under which address it was reached. */
    private static final class WhoComes extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getRequestURL());
        }
    }
}
