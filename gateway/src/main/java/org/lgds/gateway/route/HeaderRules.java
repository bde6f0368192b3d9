package org.lgds.gateway.route;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.lgds.gateway.connection.Unread;

/**
 * Which headers cross the gateway, in each direction. Services see what the gateway says of a caller, never a caller's own
 * claim of who or where they are, or of another method or path: as nobody can list all names that such claims have had,
 * what services read is listed instead.
 */
public final class HeaderRules {

    /** All that a service may act on or write to its log. The trace is set anew by OpenTelemetry. */
    private static final Set<String> FROM_CALLERS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "cache-control",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "user-agent",
            "x-correlation-id",
            "x-request-id");

    /** RFC 9110, section 7.6.1: for one connection only. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-authentication-info",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    private static final Set<String> CONDITIONS = Set.of("if-match", "if-none-match");

    private HeaderRules() {}

    /**
     * What Connection names does not cross either; the kit's door has refused it if that would change what is meant. Nor does
     * the type of a body where there is none: a service could only stumble over it.
     */
    public static void forward(HttpServerRequest request, MultiMap upstream) {
        var named = namedByConnection(request.headers());
        var nothing = isRead(request) && Unread.isBodiless(request);
        request.headers().forEach((name, value) -> {
            var plain = name.toLowerCase(Locale.ROOT);
            if (FROM_CALLERS.contains(plain) && !named.contains(plain) && !(nothing && plain.equals("content-type"))) {
                upstream.add(name, CONDITIONS.contains(plain) ? ETags.plain(value) : value);
            }
        });
        upstream.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        // Not the scheme that HTTP/2 lets a caller write.
        upstream.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        var host = request.authority();
        if (host != null) {
            upstream.set("X-Forwarded-Host", host.toString());
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    public static void answer(MultiMap upstream, MultiMap response) {
        var named = namedByConnection(upstream);
        upstream.forEach((name, value) -> {
            var plain = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(plain) && !named.contains(plain)) {
                response.add(name, value);
            }
        });
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        if (!headers.contains("Connection")) {
            return Set.of();
        }
        var named = new HashSet<String>();
        for (var line : headers.getAll("Connection")) {
            for (var name : line.split(",")) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return named;
    }
}
