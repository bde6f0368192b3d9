package org.lgds.gateway.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;

/** Which headers cross the gateway, in each direction. Services see what the gateway says of a caller, never a caller's own claim. */
public final class HeaderRules {

    /** RFC 9110, section 7.6.1: for one connection only. {@code Expect} is answered here. */
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
            "http2-settings",
            "expect");

    /** Where a caller might say who or where they are, or another method or path. The trace is set anew by OpenTelemetry. */
    private static final Set<String> NOT_FROM_CALLERS = Set.of(
            "host",
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "fastly-client-ip",
            "remote-user",
            "x-remote-user",
            "x-user",
            "x-user-id",
            "x-username",
            "x-subject",
            "x-roles",
            "x-scopes",
            "x-council",
            "x-tenant",
            "x-client-id",
            "x-client-cert",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-original-host",
            "x-original-method",
            "x-rewrite-url",
            "x-host",
            "proxy",
            "cookie",
            "baggage",
            "traceparent",
            "tracestate");

    private static final List<String> NOT_FROM_CALLERS_PREFIXES =
            List.of("x-forwarded-", "x-auth-", "x-authenticated-", "x-lgds-", "x-ssl-", "x-envoy-", "ssl-client-");

    /** Would be set twice, or belong to what is sent and not to the message. */
    private static final Set<String> NOT_NAMEABLE =
            Set.of("authorization", "content-length", "content-type", "host", "if-match", "idempotency-key");

    private static final Set<String> CONDITIONS = Set.of("if-match", "if-none-match");

    private HeaderRules() {}

    public static void forward(HttpServerRequest request, MultiMap upstream) {
        var named = namedByConnection(request.headers());
        request.headers().forEach((name, value) -> {
            var plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (!HOP_BY_HOP.contains(plain)
                    && !named.contains(plain)
                    && !NOT_FROM_CALLERS.contains(plain)
                    && NOT_FROM_CALLERS_PREFIXES.stream().noneMatch(plain::startsWith)) {
                upstream.add(name, CONDITIONS.contains(plain) ? ETags.plain(value) : value);
            }
        });
        upstream.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        upstream.set("X-Forwarded-Proto", request.scheme());
        var host = request.authority();
        if (host != null) {
            upstream.set("X-Forwarded-Host", host.toString());
        }
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

    /** Whoever names Authorization in Connection would have the service see another caller than the gateway saw. */
    private static Set<String> namedByConnection(MultiMap headers) {
        var named = new HashSet<String>();
        for (var line : headers.getAll("Connection")) {
            for (var name : line.split(",")) {
                named.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        named.removeAll(NOT_NAMEABLE);
        return named;
    }
}
