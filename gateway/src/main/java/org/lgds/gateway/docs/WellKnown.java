package org.lgds.gateway.docs;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What machines look for at addresses that are the same everywhere. */
@ApplicationScoped
class WellKnown {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contracts contracts;
    private final DocsSettings settings;

    WellKnown(Contracts contracts, DocsSettings settings) {
        this.contracts = contracts;
        this.settings = settings;
    }

    void warn(@Observes StartupEvent started) {
        if (settings.securityExpires().isBefore(Instant.now())) {
            Log.warnf(
                    "security.txt has expired on %s: see that the contact is right and set"
                            + " LGDS_DOCS_SECURITY_EXPIRES anew",
                    settings.securityExpires());
        }
    }

    /** RFC 9727: where the APIs are, and what describes them. */
    ObjectNode apiCatalog() {
        return contracts.own(
                "api-catalog.json", Map.of("url", settings.publicUrl().toString()));
    }

    /** RFC 9116. */
    String securityText() {
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: en, cy
                Canonical: %s/.well-known/security.txt
                """.formatted(settings.securityContact(), settings.securityExpires(), settings.publicUrl());
    }

    /** RFC 9728: which tokens are taken here, and who gives them. */
    ObjectNode protectedResource() {
        var metadata = JSON.objectNode();
        metadata.put("resource", settings.publicUrl().toString());
        metadata.putArray("authorization_servers").add(settings.realmUrl().toString());
        var scopes = metadata.putArray("scopes_supported");
        contracts
                .own("openapi.json", Map.of())
                .at("/components/securitySchemes/keycloak/flows/clientCredentials/scopes")
                .fieldNames()
                .forEachRemaining(scopes::add);
        metadata.putArray("bearer_methods_supported").add("header");
        metadata.put("resource_name", "LGDS API");
        metadata.put("resource_documentation", settings.publicUrl() + "/docs");
        return metadata;
    }
}
