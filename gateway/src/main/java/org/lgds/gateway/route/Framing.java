package org.lgds.gateway.route;

import java.util.Set;
import java.util.regex.Pattern;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Refuses what two hops could read in two ways. Netty has already refused (400, connection closed) several lengths, a
 * length beside a transfer encoding, and broken header lines.
 */
@ApplicationScoped
class Framing {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String ALLOWED = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");

    private final Door door;

    Framing(Door door) {
        this.door = door;
    }

    /** Before the kit's door, which looks at the target only. */
    void check(@Observes Filters filters) {
        filters.register(this::check, 1100);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        if (!METHODS.contains(request.method().name())) {
            door.refuse(
                    context,
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Use one of %s.", ALLOWED)
                            .header("Allow", ALLOWED));
        } else if (isAmbiguous(request)) {
            request.response()
                    .putHeader("Connection", "close")
                    .endHandler(sent -> request.connection().close());
            door.refuse(
                    context,
                    Problem.of(
                            ProblemType.INVALID_REQUEST,
                            "Send HTTP/1.1, one Host, at most one Authorization and one Content-Length, and no Transfer-Encoding"
                                    + " but chunked."));
        } else {
            context.next();
        }
    }

    private static boolean isAmbiguous(HttpServerRequest request) {
        var headers = request.headers();
        var hosts = headers.getAll("Host");
        var encodings = headers.getAll("Transfer-Encoding");
        if (request.version() == HttpVersion.HTTP_2) {
            // Its frames say where a message ends; Netty has refused (stream reset) what belongs to one connection.
            return request.authority() == null
                    || !isHost(request.authority().toString())
                    || hosts.stream()
                            .anyMatch(host -> !host.equals(request.authority().toString()))
                    || !encodings.isEmpty()
                    || headers.getAll("Authorization").size() > 1
                    || headers.getAll("Content-Length").size() > 1;
        }
        // Null for a version that is neither 1.0 nor 1.1.
        return request.version() == null
                || hosts.size() > 1
                || (hosts.isEmpty() ? request.version() != HttpVersion.HTTP_1_0 : !isHost(hosts.get(0)))
                || headers.getAll("Authorization").size() > 1
                || headers.getAll("Content-Length").size() > 1
                || encodings.size() > 1
                || encodings.size() == 1
                        && (!encodings.get(0).equalsIgnoreCase("chunked") || headers.contains("Content-Length"));
    }

    private static boolean isHost(String host) {
        return HOST.matcher(host).matches();
    }
}
