package org.reciproque.office.server;

import java.time.Duration;
import java.util.Optional;
import org.reciproque.office.start.ComposeFile;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** An Axon Server of the real kind: one that somebody started for these tests, or one that Docker starts here. */
final class RealAxonServer implements AutoCloseable {

    /** Says HOST:PORT of one that is there already. It is written to, and nothing is taken away afterwards. */
    static final String GIVEN = "reciproque.axonserver";

    private static final int DOOR = 8124;
    private static final int PAGES = 8024;

    private final String address;
    private final Runnable end;

    private RealAxonServer(String address, Runnable end) {
        this.address = address;
        this.end = end;
    }

    /** The given one; otherwise one in a container, where Docker is; otherwise none. */
    static Optional<RealAxonServer> found() {
        String given = System.getProperty(GIVEN, "");
        if (!given.isBlank()) {
            return Optional.of(new RealAxonServer(given, () -> {}));
        }
        return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(inDocker()) : Optional.empty();
    }

    private static RealAxonServer inDocker() {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(
                        String.valueOf(new ComposeFile().service("axonserver").get("image"))))
                // As docker-compose.yml brings it up, and where it tells applications to come back to.
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .withEnv("AXONIQ_AXONSERVER_HOSTNAME", "localhost")
                .withEnv("AXONIQ_AXONSERVER_MAX_MESSAGE_SIZE", "64MB")
                .withExposedPorts(PAGES, DOOR)
                .waitingFor(Wait.forHttp("/actuator/health").forPort(PAGES))
                .withStartupTimeout(Duration.ofMinutes(3));
        container.start();
        return new RealAxonServer(container.getHost() + ":" + container.getMappedPort(DOOR), container::stop);
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        end.run();
    }
}
