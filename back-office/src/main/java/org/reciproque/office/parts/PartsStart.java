package org.reciproque.office.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.scheduling.annotation.Scheduled;

/** Makes an application of the parts that the settings name, before anything of it is there. */
final class PartsStart
        implements EnvironmentPostProcessor, ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    /** Setting that tells every reader's name, to whoever waits for all of them. */
    private static final String READERS = "reciproque.readers";

    private static final String PAGES_AND_ROWS = "org.reciproque.query.";

    private static final Set<Part> LOOK_AT_ROWS = Set.of(Part.QUERY_SIDE, Part.SCREENS);

    private static final String WITHOUT_ROWS = String.join(
            ",",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration");

    /** After the settings of a profile are there. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        Parts parts = Parts.of(settings);
        Map<String, Object> follows = new LinkedHashMap<>();
        if (!parts.have(Part.SCREENS)) {
            follows.put("spring.main.web-application-type", "none");
            // No door keeps it open.
            follows.put("spring.main.keep-alive", "true");
        }
        if (!parts.haveAny(LOOK_AT_ROWS)) {
            follows.put("spring.autoconfigure.exclude", WITHOUT_ROWS);
        }
        settings.getPropertySources().addFirst(new MapPropertySource("what follows from the parts", follows));
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        Parts parts = Parts.of(application.getEnvironment());
        PartsFilter filter = new PartsFilter(parts);
        application.getBeanFactory().registerSingleton("parts", parts);
        application.getBeanFactory().registerSingleton("partsFilter", filter);
        application.getEnvironment().getPropertySources().addLast(new Readers(filter));
        if (!parts.have(Part.SCREENS)) {
            application.addBeanFactoryPostProcessor(PartsStart::onlyWhatIsAskedFor);
        }
    }

    /**
     * Readers and answers need little of what stands beside the pages, and Axon asks for them by itself. Nobody asks for
     * what looks at something each second or each night.
     */
    private static void onlyWhatIsAskedFor(ConfigurableListableBeanFactory components) {
        for (String name : components.getBeanDefinitionNames()) {
            BeanDefinition component = components.getBeanDefinition(name);
            if (String.valueOf(component.getBeanClassName()).startsWith(PAGES_AND_ROWS) && !hasRounds(component)) {
                component.setLazyInit(true);
            }
        }
    }

    private static boolean hasRounds(BeanDefinition component) {
        return component instanceof AnnotatedBeanDefinition annotated
                && annotated.getMetadata().hasAnnotatedMethods(Scheduled.class.getName());
    }

    /** Known once components were looked for, and asked for only then. */
    private static final class Readers extends PropertySource<PartsFilter> {

        Readers(PartsFilter filter) {
            super("every reader", filter);
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return name.equals(READERS) ? String.join(",", getSource().readers()) : null;
        }
    }
}
