package org.reciproque;

import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.reciproque.office.cli.CommandLineDesk;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: screens, projections, reports and datasets of networks of reciprocal exchange of savoirs. */
@SpringBootApplication(exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
public class Reciproque {

    public static void main(String... arguments) {
        int status = CommandLineDesk.answer(arguments);
        if (status != CommandLineDesk.STAYS_OPEN) {
            System.exit(status);
        }
    }
}
