package org.reciproque.office.security;

import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this installation, if it was said ({@code reciproque.address}); never what a request claims. */
@Component
public class PublicAddress {

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

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

    /** The name of the machine in it, if it is a whole address. */
    Optional<String> host() {
        return whole().map(URI::getHost);
    }

    /** As browsers say where a page comes from. */
    Optional<String> origin() {
        return whole().map(address ->
                address.getScheme() + "://" + address.getHost() + (usualPort(address) ? "" : ":" + address.getPort()));
    }

    private Optional<URI> whole() {
        try {
            return said.map(URI::create).filter(address -> address.getScheme() != null && address.getHost() != null);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A browser leaves it out. */
    private static boolean usualPort(URI address) {
        return address.getPort() < 0
                || address.getPort() == ("https".equals(address.getScheme()) ? HTTPS_PORT : HTTP_PORT);
    }
}
