package org.reciproque.office.parts;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.context.WebApplicationContext;

/** Whether the application stays until it is stopped, with a door or without; the command line answers and goes. */
public final class StaysOpen implements Condition {

    /** Setting of an application that stays. */
    public static final String SETTING = "reciproque.stays-open";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return context.getResourceLoader() instanceof WebApplicationContext
                || context.getEnvironment().getProperty(SETTING, Boolean.class, false);
    }
}
