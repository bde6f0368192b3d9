package org.lgds.kit.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * How large the head of a request may be. Netty stops at {@code quarkus.http.limits}, which are about twice as high, and can
 * only close the connection; here the caller is told.
 */
@ApplicationScoped
class HeadLimits {

    private final int maxTarget;
    private final int maxHeaderBytes;
    private final int maxHeaders;

    /**
     * @param maxTarget characters of path and query
     * @param maxHeaderBytes of all names and values
     * @param maxHeaders lines
     */
    HeadLimits(
            @ConfigProperty(name = "lgds.http.max-target") int maxTarget,
            @ConfigProperty(name = "lgds.http.max-header-bytes") int maxHeaderBytes,
            @ConfigProperty(name = "lgds.http.max-headers") int maxHeaders) {
        this.maxTarget = maxTarget;
        this.maxHeaderBytes = maxHeaderBytes;
        this.maxHeaders = maxHeaders;
    }

    /** @return the refusal, or null if it is within all limits */
    Problem exceededBy(HttpServerRequest request) {
        if (request.uri().length() > maxTarget) {
            return Problem.of(ProblemType.TARGET_TOO_LONG, "Path and query may have %d characters at most.", maxTarget);
        }
        var lines = 0;
        var bytes = 0;
        for (var header : request.headers()) {
            lines++;
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return lines <= maxHeaders && bytes <= maxHeaderBytes
                ? null
                : Problem.of(
                        ProblemType.HEADERS_TOO_LARGE,
                        "Send %d headers of %d bytes together at most.",
                        maxHeaders,
                        maxHeaderBytes);
    }
}
