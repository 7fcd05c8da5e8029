package org.reciproque.office.start;

import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ForwardedHeaderFilter;

/** What changes when people reach the application over HTTPS, spoken by a server before it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = Listening.WAY, havingValue = Listening.BEHIND_HTTPS)
class TransportWiring {

    /** Links and redirects name the address that people see. */
    @Bean
    FilterRegistrationBean<ForwardedHeaderFilter> addressThatPeopleSee() {
        FilterRegistrationBean<ForwardedHeaderFilter> filter =
                new FilterRegistrationBean<>(new ForwardedHeaderFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
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
