package org.reciproque.office.start;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Whatever looks at something now and then does so in every part of the application, with screens or without. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RoundsWiring {

    /** A round that waits, for Axon Server or for the database, holds up no other. */
    private static final int THREADS = 3;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler rounds = new ThreadPoolTaskScheduler();
        rounds.setPoolSize(THREADS);
        rounds.setThreadNamePrefix("rounds-");
        rounds.setDaemon(true);
        return rounds;
    }
}
