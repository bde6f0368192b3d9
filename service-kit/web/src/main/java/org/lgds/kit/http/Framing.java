package org.lgds.kit.http;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Refuses heads that two hops could read in two ways (RFC 9112), and those that are too large. Netty has already refused
 * (400, connection closed) bare line feeds, lengths beside a transfer encoding, lengths that differ or are no number, and
 * names that are no token; it has made one line of a folded one. Whoever sends any of this gets no second request on the
 * same connection.
 */
@ApplicationScoped
class Framing {

    /** Whether a resource has one of these is for whoever knows the resources; TRACE none has. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,254}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

    /** Given twice, one hop could take the first and another the last. */
    private static final List<String> ONCE = List.of(
            "Host",
            "Authorization",
            "Content-Length",
            "Transfer-Encoding",
            "Content-Type",
            "Content-Encoding",
            "Expect",
            "Idempotency-Key");

    /** Named in Connection, they would be dropped by one hop and seen by another. */
    private static final Pattern END_TO_END = Pattern.compile(
            "(?i)(?:.*,)?\\s*(authorization|host|content-(?:length|type|encoding)|idempotency-key|if-(?:none-)?match"
                    + "|cookie|origin|forwarded|x-forwarded-[a-z]+|traceparent)\\s*(?:,.*)?");

    private final HeadLimits limits;
    private final Door door;

    Framing(HeadLimits limits, Door door) {
        this.limits = limits;
        this.door = door;
    }

    /** Before the target is looked at, after whoever adds headers to every answer. */
    void check(@Observes Filters filters) {
        filters.register(this::check, 1050);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var problem = METHODS.contains(request.method().name())
                ? problem(request)
                : Problem.of(ProblemType.NOT_IMPLEMENTED, "Nothing here knows this method.");
        if (problem == null) {
            // HTTP/1.0 knows no chunks: an answer without a length ends with the connection, whatever the caller would
            // like. And a TRACE that has a body is no TRACE.
            if (request.version() == HttpVersion.HTTP_1_0
                    || request.method().name().equals("TRACE") && request.version() == HttpVersion.HTTP_1_1) {
                closeAfter(context);
            }
            context.next();
            return;
        }
        if (request.version() != HttpVersion.HTTP_2) {
            closeAfter(context);
        }
        door.refuse(context, problem);
    }

    private static void closeAfter(RoutingContext context) {
        // At the last moment: Vert.x grants an HTTP/1.0 caller's keep-alive before.
        context.addHeadersEndHandler(headers -> context.response().putHeader("Connection", "close"));
        context.addEndHandler(sent -> context.request().connection().close());
    }

    private Problem problem(HttpServerRequest request) {
        var tooLarge = limits.exceededBy(request);
        if (tooLarge != null) {
            return tooLarge;
        }
        var fault = fault(request);
        if (fault != null) {
            return Problem.of(ProblemType.INVALID_REQUEST, "%s", fault);
        }
        var type = request.getHeader("Content-Type");
        if (type != null && !ContentTypes.isOne(type)) {
            if (hasBody(request)) {
                return Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE, "Content-Type is no media type; send application/json.");
            }
            // It says something of nothing.
            request.headers().remove("Content-Type");
        }
        var coding = request.getHeader("Content-Encoding");
        return coding == null || coding.isEmpty() || coding.equalsIgnoreCase("identity")
                ? null
                // Decompressed, a small body may be without end.
                : Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, without Content-Encoding.")
                        .header("Accept-Encoding", "identity");
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length != null && !length.equals("0") || request.headers().contains("Transfer-Encoding");
    }

    private static String fault(HttpServerRequest request) {
        // Null for a version that is neither 1.0 nor 1.1.
        if (request.version() == null) {
            return "Speak HTTP/1.1.";
        }
        if (request.version() == HttpVersion.HTTP_2 && !"https".equals(request.scheme())) {
            return "Say https as :scheme.";
        }
        var headers = request.headers();
        for (var name : ONCE) {
            if (headers.contains(name) && headers.getAll(name).size() > 1) {
                return name + " is there twice; send it once.";
            }
        }
        if (!hasOneHost(request)) {
            return "Send one Host: a name or an address, with the port if it is another than usual.";
        }
        var coding = headers.get("Transfer-Encoding");
        if (coding != null && (!coding.equalsIgnoreCase("chunked") || headers.contains("Content-Length"))) {
            return "Transfer-Encoding may only be chunked, and not with Content-Length.";
        }
        var expected = headers.get("Expect");
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            return "Expect may only be 100-continue.";
        }
        for (var named : headers.getAll("Connection")) {
            var endToEnd = END_TO_END.matcher(named);
            if (endToEnd.matches()) {
                return "Connection may not name %s, which is for the other end.".formatted(endToEnd.group(1));
            }
        }
        for (var header : headers) {
            if (!isName(header.getKey()) || !isPlain(header.getValue())) {
                return "Headers have a name, and values without control characters.";
            }
        }
        return null;
    }

    /** HTTP/1.0 could do without, but RESTEasy cannot; HTTP/2 has it in {@code :authority}. */
    private static boolean hasOneHost(HttpServerRequest request) {
        var host = request.getHeader("Host");
        if (request.version() == HttpVersion.HTTP_2 && request.authority() != null) {
            var authority = request.authority().toString();
            if (host != null && !host.equals(authority)) {
                return false;
            }
            host = authority;
        }
        return host != null && HOST.matcher(host).matches();
    }

    /** One of HTTP/2 that Vert.x has not taken for itself would begin with a colon. */
    private static boolean isName(String name) {
        return !name.isEmpty() && name.charAt(0) != ':';
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
