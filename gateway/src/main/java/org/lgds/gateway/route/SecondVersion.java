package org.lgds.gateway.route;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** HTTP/2 is spoken where TLS has agreed on it (ALPN); in the clear it would be an upgrade, a known way around proxies. */
@ApplicationScoped
class SecondVersion implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
