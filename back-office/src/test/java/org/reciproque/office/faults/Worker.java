package org.reciproque.office.faults;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.reciproque.Reciproque;
import org.reciproque.office.wall.Errand;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application of its own, to be killed or held up: does deeds one after the other, so many a second, and says which are
 * acknowledged. One that gets no answer is done again, as somebody would who presses once more: whoever was held up in the
 * middle of a transaction finds that the database has ended it.
 */
final class Worker {

    static final String READY = "READY";
    static final String DONE = "DONE ";
    static final String AGAIN = "AGAIN";

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int SETTINGS = 4;

    private Worker() {}

    /** @param arguments year of the deeds, the first one, how many at most, how many a second; then settings of the application */
    public static void main(String[] arguments) throws InterruptedException {
        int first = Integer.parseInt(arguments[1]);
        int most = Integer.parseInt(arguments[2]);
        long apart = SECOND_NANOS / Integer.parseInt(arguments[3]);
        Deeds deeds = Deeds.of(Integer.parseInt(arguments[0]));
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Reciproque.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .run(Arrays.copyOfRange(arguments, SETTINGS, arguments.length));
                Errand.Under errand = Errand.COMMAND_LINE.begin()) {
            CommandGateway commands = application.getBean(CommandGateway.class);
            System.out.println(READY);
            long begun = System.nanoTime();
            for (int i = 0; i < most; i++) {
                while (!isDone(deeds, first + i, commands)) {
                    System.out.println(AGAIN);
                    TimeUnit.NANOSECONDS.sleep(apart);
                }
                System.out.println(DONE + (first + i));
                TimeUnit.NANOSECONDS.sleep(begun + (i + 1) * apart - System.nanoTime());
            }
        }
    }

    private static boolean isDone(Deeds deeds, int deed, CommandGateway commands) {
        try {
            deeds.one(deed, commands);
            return true;
        } catch (RuntimeException notAnswered) {
            return false;
        }
    }
}
