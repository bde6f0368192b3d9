package org.lgds.gateway.cache;

import io.vertx.core.http.HttpServerRequest;

/** What requests are told apart by. The host is among it, as a service may write it into its answer. */
record Key(String scheme, String host, String uri, String accept, String language) {

    static Key of(HttpServerRequest request) {
        return new Key(
                request.scheme(),
                String.valueOf(request.authority()),
                request.uri(),
                request.getHeader("Accept"),
                request.getHeader("Accept-Language"));
    }

    int bytes() {
        return 2 * (uri.length() + host.length() + length(accept) + length(language));
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
