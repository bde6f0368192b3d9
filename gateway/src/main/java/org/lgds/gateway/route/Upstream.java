package org.lgds.gateway.route;

import java.net.URI;

/** A service behind the gateway and where it is. */
record Upstream(String name, boolean ssl, String host, int port) {

    static Upstream at(String name, URI url) {
        var scheme = url.getScheme();
        if (url.getHost() == null
                || !("http".equals(scheme) || "https".equals(scheme))
                || !(url.getRawPath().isEmpty() || url.getRawPath().equals("/"))) {
            throw new IllegalStateException("%s must be at http(s)://host:port, not at %s".formatted(name, url));
        }
        var ssl = scheme.equals("https");
        return new Upstream(name, ssl, url.getHost(), url.getPort() >= 0 ? url.getPort() : ssl ? 443 : 80);
    }
}
