package org.reciproque.office.security;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this installation, if it was said ({@code reciproque.address}); never what a request claims. */
@Component
public class PublicAddress {

    private final Optional<String> said;

    PublicAddress(Environment settings) {
        this.said = Optional.ofNullable(settings.getProperty("reciproque.address"))
                .filter(given -> !given.isBlank())
                .map(given -> given.strip().replaceAll("/+$", ""));
    }

    /** Without a slash at its end. */
    public Optional<String> said() {
        return said;
    }

    /** The name of the machine in it. */
    Optional<String> host() {
        return said.map(URI::create).map(URI::getHost);
    }

    /** As browsers say where a page comes from. */
    Optional<String> origin() {
        return said.map(URI::create)
                .map(address -> address.getScheme() + "://" + address.getHost()
                        + (address.getPort() < 0 ? "" : ":" + address.getPort()));
    }
}
