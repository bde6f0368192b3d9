package org.lgds.gateway.route;

import java.util.Locale;
import java.util.Set;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Says which answers are compressed (gzip), which Quarkus then does: text of some length, to callers that ask for it. Never
 * what goes out line by line (NDJSON, event streams), which a compressor would hold back.
 */
@ApplicationScoped
class Compressing {

    private static final int WORTH_IT = 1024;
    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/yaml",
            "application/javascript",
            "image/svg+xml",
            "text/calendar",
            "text/css",
            "text/csv",
            "text/html",
            "text/javascript",
            "text/plain",
            "text/yaml");

    void register(@Observes Filters filters) {
        filters.register(this::watch, 1150);
    }

    private void watch(RoutingContext context) {
        var accepted = lines(context, "Accept-Encoding");
        var gzip = isWanted(accepted);
        // Netty compresses what has no encoding yet. Quarkus says this too, but later than some answer.
        context.response().putHeader("Content-Encoding", "identity");
        context.addHeadersEndHandler(sending -> {
            decide(context, gzip);
            if (accepted.isEmpty() || isEmpty(context)) {
                // Netty does not compress here, and nobody should see it (RFC 9110, 12.5.3).
                var encoding = context.response().headers().get("Content-Encoding");
                if ("identity".equals(encoding)) {
                    context.response().headers().remove("Content-Encoding");
                }
            }
        });
        context.next();
    }

    /** Whether nothing follows the head. Of HTTP/2 Vert.x would say there that it is compressed, where nothing is said. */
    private static boolean isEmpty(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            return false;
        }
        var status = context.response().getStatusCode();
        return context.request().method() == HttpMethod.HEAD || status == 204 || status == 304;
    }

    /** All lines of a header as one, as Netty and services read it; empty where there is none. */
    private static String lines(RoutingContext context, String name) {
        return String.join(",", context.request().headers().getAll(name));
    }

    private static void decide(RoutingContext context, boolean gzip) {
        var response = context.response();
        var headers = response.headers();
        var etag = headers.get("ETag");
        if (response.getStatusCode() == 304) {
            if (etag != null && ETags.namesCompressed(lines(context, "If-None-Match"), etag)) {
                headers.set("ETag", ETags.ofCompressed(etag));
            }
            // Whether it would be compressed is not known; a cache on the way would else forget what it may hang on.
            if (!headers.contains("Vary", "Accept-Encoding", true)) {
                headers.add("Vary", "Accept-Encoding");
            }
            return;
        }
        if (!isCompressible(response)) {
            return;
        }
        headers.add("Vary", "Accept-Encoding");
        if (!gzip) {
            return;
        }
        if (context.request().method() == HttpMethod.HEAD) {
            if (!headers.contains("Content-Length")) {
                return; // GET might be short.
            }
            // As GET would say (RFC 9110, 9.3.2); there is nothing for Netty to compress.
            headers.set("Content-Encoding", "gzip").remove("Content-Length");
        } else {
            headers.remove("Content-Encoding");
        }
        if (etag != null) {
            headers.set("ETag", ETags.ofCompressed(etag));
        }
    }

    private static boolean isCompressible(HttpServerResponse response) {
        var headers = response.headers();
        var type = headers.get("Content-Type");
        var length = headers.get("Content-Length");
        var control = headers.get("Cache-Control");
        var status = response.getStatusCode();
        return type != null
                && status != 204
                && status != 206
                && TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && "identity".equals(headers.get("Content-Encoding"))
                && (length == null || Long.parseLong(length) >= WORTH_IT)
                && (control == null || !control.contains("no-transform"));
    }

    /** As Netty will decide: gzip, where it is not wanted less than deflate. */
    static boolean isWanted(String accepted) {
        var gzip = -1f;
        var deflate = -1f;
        for (var part : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var coding = part.split(";", 2)[0].strip();
            if (coding.equals("gzip") || coding.equals("x-gzip")) {
                gzip = weight(part);
            } else if (coding.equals("deflate")) {
                deflate = weight(part);
            }
        }
        return gzip > 0 && gzip >= deflate;
    }

    private static float weight(String part) {
        var q = part.indexOf("q=");
        try {
            return q < 0 ? 1 : Float.parseFloat(part.substring(q + 2).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
