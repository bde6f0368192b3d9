package org.lgds.kit.event;

import java.util.Set;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.security.Caller;

/** Who acts: the caller of a request, or this service when an event or a date made it act. */
@ApplicationScoped
public class Actor {

    /** Ids and organisations of who acted. */
    record Identity(String subject, String client, Set<String> councils) {}

    private final Caller caller;
    private final String service;

    Actor(Caller caller, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.caller = caller;
        this.service = service;
    }

    Identity now() {
        if (!Arc.container().requestContext().isActive() || caller.anonymous()) {
            return new Identity(service, service, Set.of());
        }
        return new Identity(caller.subject(), caller.client(), caller.councils());
    }
}
