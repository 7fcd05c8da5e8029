package org.reciproque.office.rebuild;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.reciproque.Rebuilding;
import org.reciproque.Reciproque;
import org.reciproque.Stories;
import org.reciproque.api.rebuild.RebuildProgress.Phase;
import org.reciproque.office.wall.Errand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An application of its own, to be run where another hour is told and another language spoken: builds all lists anew. */
final class Rebuilder {

    private Rebuilder() {}

    /** @param settings of the application */
    public static void main(String[] settings) {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Reciproque.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(settings);
                Errand.Under errand = Errand.COMMAND_LINE.begin()) {
            CommandGateway commands = application.getBean(CommandGateway.class);
            QueryGateway queries = application.getBean(QueryGateway.class);
            if (new Rebuilding(commands, queries).rebuild().phase() != Phase.DONE) {
                throw new IllegalStateException("The lists were not built anew");
            }
            new Stories(commands, queries).awaitReaders();
        }
    }
}
