package org.lgds.gateway.docs;

import java.net.URI;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Headers of documents, besides those of every answer. A page may load the portal's own style sheet and nothing else; the
 * one that tries operations also runs the portal's own script, which talks to this gateway and to Keycloak.
 */
@ApplicationScoped
class PageHeaders {

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String PAGE = NOTHING + "; style-src 'self'; img-src 'self'";

    private final String tryIt;

    PageHeaders(DocsSettings settings) {
        this.tryIt = PAGE + "; script-src 'self'; connect-src 'self' " + origin(settings.realmUrl());
    }

    void add(RoutingContext context, Document document, String etag) {
        var path = context.request().path();
        var response = context.response();
        response.putHeader("ETag", etag)
                .putHeader("Cache-Control", "public, max-age=300")
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Link", "</.well-known/api-catalog>; rel=\"api-catalog\"")
                .putHeader("Content-Security-Policy", policy(document));
        if (path.startsWith("/docs")) {
            response.putHeader("Cross-Origin-Resource-Policy", "same-origin");
        } else {
            // Tools on pages of any origin read the documents, which are public and need no credentials.
            response.putHeader("Access-Control-Allow-Origin", "*")
                    .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        }
    }

    private String policy(Document document) {
        if (!document.isPage()) {
            return NOTHING;
        }
        return document.scripted() ? tryIt : PAGE;
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
