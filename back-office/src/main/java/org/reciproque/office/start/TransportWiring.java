package org.reciproque.office.start;

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

    /** The session never travels in clear. */
    @Bean
    ServletContextInitializer sessionOverHttpsOnly() {
        return context -> context.getSessionCookieConfig().setSecure(true);
    }
}
