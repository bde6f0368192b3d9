package org.lgds.gateway.hygiene;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.docs.Contracts;
import org.lgds.gateway.route.Route;
import org.lgds.gateway.route.Routes;

/**
 * The operations of all routes that are checked, read from the documents that the services promise. They are read beside
 * the start, which takes a second of a cold machine; who asks earlier waits for them.
 */
@ApplicationScoped
class Operations {

    private record All(Map<String, Operation> operations, Map<String, BodySchemas> schemas) {}

    private final Contracts contracts;
    private final Routes routes;
    private final Vertx vertx;
    private final Promise<All> read = Promise.promise();

    Operations(Contracts contracts, Routes routes, Vertx vertx) {
        this.contracts = contracts;
        this.routes = routes;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        vertx.executeBlocking(this::read).onComplete(read);
    }

    /** What is known of a route's requests; nothing for a route that no document tells of. */
    Future<Optional<Operation>> of(Route route) {
        return read.future().map(all -> Optional.ofNullable(all.operations().get(route.name())));
    }

    /** To be used once {@link #of} has answered. */
    BodySchemas schemas(Route route) {
        return read.future().result().schemas().get(route.service());
    }

    private All read() {
        var operations = new HashMap<String, Operation>();
        var schemas = new HashMap<String, BodySchemas>();
        contracts.openApis().forEach((service, document) -> {
            schemas.put(service, new BodySchemas(service, document));
            routes.all().stream()
                    .filter(route -> route.checked() && route.service().equals(service))
                    .filter(route -> isTold(document, route))
                    .forEach(route -> operations.put(
                            route.name(),
                            Operation.of(
                                    document, route.template(), route.method().toLowerCase(Locale.ROOT))));
        });
        return new All(Map.copyOf(operations), Map.copyOf(schemas));
    }

    private static boolean isTold(JsonNode document, Route route) {
        return document.path("paths").path(route.template()).has(route.method().toLowerCase(Locale.ROOT));
    }
}
