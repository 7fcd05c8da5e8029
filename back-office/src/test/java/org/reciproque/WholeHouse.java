package org.reciproque;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The application as it runs, on a PostgreSQL of its own that goes with it. Tests share it; each has its own network. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AtTheMachine.class)
@SpringBootTest(
        classes = {Reciproque.class, OneConnectionAtATime.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "reciproque.data.directory=",
            "server.shutdown=immediate",
            "reciproque.second-factor=optional",
            // whoever looks at every door takes the lines of whoever reads the log next
            "reciproque.missed.lines-a-minute=100000"
        })
public @interface WholeHouse {}
