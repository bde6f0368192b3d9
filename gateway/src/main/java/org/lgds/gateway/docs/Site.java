package org.lgds.gateway.docs;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

/** What there is to read, by address. It never changes while the gateway runs: written when first asked for, and kept. */
@ApplicationScoped
class Site {

    private static final String SCHEMAS = "/schemas/";
    private static final String JSON_TYPE = "application/json";

    private final OpenApi openApi;
    private final AsyncApi asyncApi;
    private final WellKnown wellKnown;
    private final Contracts contracts;
    private final Pages pages;
    private final ObjectMapper json;
    private final Cache<String, Document> written;

    Site(
            OpenApi openApi,
            AsyncApi asyncApi,
            WellKnown wellKnown,
            Contracts contracts,
            Pages pages,
            ObjectMapper json,
            DocsSettings settings) {
        this.openApi = openApi;
        this.asyncApi = asyncApi;
        this.wellKnown = wellKnown;
        this.contracts = contracts;
        this.pages = pages;
        this.json = json;
        this.written = Caffeine.newBuilder()
                .maximumWeight(settings.memory())
                .<String, Document>weigher((path, document) -> document.size())
                .build();
    }

    /** Without writing it: for the event loop. */
    Optional<Document> kept(String path) {
        return Optional.ofNullable(written.getIfPresent(path));
    }

    /** Writes it where it is not kept, which takes a while; empty where there is nothing. */
    Optional<Document> at(String path) {
        return Optional.ofNullable(written.get(path, this::write));
    }

    private Document write(String path) {
        if (path.startsWith(SCHEMAS)) {
            return contracts
                    .schema(path.substring(SCHEMAS.length()))
                    .map(bytes -> Document.of("application/schema+json", bytes))
                    .orElse(null);
        }
        return switch (path) {
            case "/openapi.json" -> document(JSON_TYPE, openApi.document());
            case "/asyncapi.json" -> document(JSON_TYPE, asyncApi.document());
            case "/.well-known/api-catalog" ->
                document(
                        "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"",
                        wellKnown.apiCatalog());
            case "/.well-known/security.txt" -> Document.of("text/plain; charset=utf-8", wellKnown.securityText());
            case "/.well-known/oauth-protected-resource" -> document(JSON_TYPE, wellKnown.protectedResource());
            default -> pages.at(path).orElse(null);
        };
    }

    private Document document(String type, JsonNode content) {
        try {
            return Document.of(type, json.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
