package org.lgds.gateway.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** What requests are told apart by. The host is among it, as a service may write it into its answer. */
record Key(String scheme, String host, String uri, String accept, String language) {

    static Key of(HttpServerRequest request) {
        return new Key(
                request.scheme(),
                String.valueOf(request.authority()),
                request.uri(),
                lines(request.headers(), "Accept"),
                lines(request.headers(), "Accept-Language"));
    }

    /** All of them, as the service gets all of them; null where there is none. */
    private static String lines(MultiMap headers, String name) {
        var lines = headers.getAll(name);
        return lines.isEmpty() ? null : String.join(",", lines);
    }

    int bytes() {
        return 2 * (uri.length() + host.length() + length(accept) + length(language));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
