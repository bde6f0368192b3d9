package org.lgds.gateway.hygiene;

import java.net.URI;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.http.FixedHeaders;
import org.lgds.kit.http.TraceHeader;

/**
 * Headers that every answer carries (convention 11), whoever gives it: the gateway, its cache or a service. What an answer
 * says of these itself stands; only what services cannot know, as they are spoken to in the clear, is always ours.
 */
@ApplicationScoped
class AnswerHeaders {

    /** Before all that answers. */
    private static final int FIRST = 1950;

    private static final CharSequence API_VERSION = HttpHeaders.createOptimized("API-Version");
    private static final CharSequence TRACE = HttpHeaders.createOptimized(TraceHeader.NAME);
    private static final CharSequence FRAMES = HttpHeaders.createOptimized(FixedHeaders.POLICY);
    private static final CharSequence TYPES = HttpHeaders.createOptimized(FixedHeaders.TYPES);
    private static final CharSequence SECURITY = HttpHeaders.createOptimized(FixedHeaders.TRANSPORT);

    private final String apiVersion;
    private final boolean secure;

    /** @param publicUrl where callers reach the gateway: who comes by https may not have met it here */
    AnswerHeaders(
            @ConfigProperty(name = "lgds.api-version") String apiVersion,
            @ConfigProperty(name = "lgds.docs.public-url") URI publicUrl) {
        this.apiVersion = apiVersion;
        this.secure = "https".equals(publicUrl.getScheme());
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(sending -> complete(context));
                    context.next();
                },
                FIRST);
    }

    private void complete(RoutingContext context) {
        var headers = context.response().headers();
        if (secure || context.request().isSSL()) {
            headers.set(SECURITY, FixedHeaders.HTTPS_FOR_A_YEAR);
        }
        addTo(headers, API_VERSION, apiVersion);
        addTo(headers, FRAMES, FixedHeaders.NO_FRAMES);
        addTo(headers, TYPES, FixedHeaders.AS_SAID);
        addTo(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        if (!headers.contains(TRACE)) {
            TraceHeader.current().ifPresent(trace -> headers.set(TRACE, trace));
        }
    }

    private static void addTo(MultiMap headers, CharSequence name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
