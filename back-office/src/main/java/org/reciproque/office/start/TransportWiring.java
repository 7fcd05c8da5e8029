package org.reciproque.office.start;

import jakarta.servlet.SessionCookieConfig;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What changes when people reach the application over HTTPS, spoken by a server before it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = Listening.WAY, havingValue = Listening.BEHIND_HTTPS)
class TransportWiring {

    /**
     * Links and redirects name the address that people see, and tries are counted by the address they come from: what the
     * server before says of whoever reached it, and nothing that they say of themselves. That server is on this machine
     * or on a private network.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> addressThatPeopleSee() {
        RemoteIpValve told = new RemoteIpValve();
        told.setRemoteIpHeader("X-Forwarded-For");
        told.setProtocolHeader("X-Forwarded-Proto");
        told.setHostHeader("X-Forwarded-Host");
        told.setPortHeader("X-Forwarded-Port");
        return tomcat -> tomcat.addEngineValves(told);
    }

    /** The session never travels in clear, and by its name browsers keep any other machine from setting it (RFC 6265bis). */
    @Bean
    ServletContextInitializer sessionOverHttpsOnly() {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName("__Host-reciproque");
            cookie.setPath("/");
            cookie.setSecure(true);
        };
    }
}
