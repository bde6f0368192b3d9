package org.lgds.gateway.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.gateway.instance.InstanceSettings;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads the routes when the gateway starts, which does not start with wrong ones. */
@ApplicationScoped
class RoutesProducer {

    private static final String OWN = "routes.yaml";

    @Produces
    @Singleton
    Routes routes(
            GatewaySettings settings,
            InstanceSettings instances,
            @ConfigProperty(name = "lgds.http.max-body") long maxBody) {
        var file = settings.routes().map(Object::toString).orElse(OWN);
        var defaults = new RouteFile.Defaults(settings.firstByteTimeout(), maxBody, Caching.SHARED);
        return new Routes(
                RouteFile.read(file, text(settings), instances.services().keySet(), defaults));
    }

    private static String text(GatewaySettings settings) {
        try {
            if (settings.routes().isPresent()) {
                return Files.readString(settings.routes().get());
            }
            try (var own = Thread.currentThread().getContextClassLoader().getResourceAsStream(OWN)) {
                return new String(own.readAllBytes(), UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the routes cannot be read", e);
        }
    }
}
