package org.reciproque;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.reciproque.office.wall.Errand;

/** A test notes things as the command line does: at the machine itself, and under nobody's seat. */
public final class AtTheMachine implements TestInstancePreConstructCallback, BeforeAllCallback, AfterAllCallback {

    private static final ThreadLocal<Errand.Under> UNDER = new ThreadLocal<>();

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext test, ExtensionContext context) {
        begin();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        begin();
    }

    private static void begin() {
        if (UNDER.get() == null) {
            UNDER.set(Errand.COMMAND_LINE.begin());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Errand.Under under = UNDER.get();
        if (under != null) {
            UNDER.remove();
            under.close();
        }
    }
}
