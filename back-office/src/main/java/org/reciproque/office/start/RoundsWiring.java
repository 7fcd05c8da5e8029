package org.reciproque.office.start;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Whatever looks at something now and then does so in every part of the application, with screens or without. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RoundsWiring {}
