package org.lgds.gateway.docs;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A 401 says where the metadata is that names who gives tokens (RFC 9728, section 5.1), whoever answered it. */
@ApplicationScoped
class Challenge {

    private static final String HEADER = "WWW-Authenticate";

    private final String metadata;

    Challenge(DocsSettings settings) {
        this.metadata =
                ", resource_metadata=\"%s/.well-known/oauth-protected-resource\"".formatted(settings.publicUrl());
    }

    void complete(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(headers -> {
                        var response = context.response();
                        var challenge = response.headers().get(HEADER);
                        if (challenge != null && !challenge.contains("resource_metadata")) {
                            response.putHeader(HEADER, challenge + metadata);
                        }
                    });
                    context.next();
                },
                1200);
    }
}
