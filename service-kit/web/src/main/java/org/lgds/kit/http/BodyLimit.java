package org.lgds.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Holds bodies to {@code lgds.http.max-body} bytes, except streams (NDJSON), which are read in bounded memory; what a caller
 * breaks off is told as such. */
class BodyLimit {

    private final long max;

    BodyLimit(@ConfigProperty(name = "lgds.http.max-body") long max) {
        this.max = max;
    }

    @ServerRequestFilter(priority = 2500)
    void limit(ContainerRequestContext request) {
        var type = request.getMediaType();
        var most = type != null && type.getSubtype().equals("x-ndjson") ? Long.MAX_VALUE : max;
        if (request.getLength() > most) {
            throw tooLarge();
        }
        if (request.getEntityStream() != null) {
            request.setEntityStream(new Limited(request.getEntityStream(), most));
        }
    }

    private Problem tooLarge() {
        return Problem.of(ProblemType.TOO_LARGE, "The body may have %d bytes at most.", max);
    }

    /** That is the caller's doing, and no fault to be logged. */
    private static Problem brokenOff() {
        return Problem.of(ProblemType.UNREADABLE_BODY, "The body breaks off before its end.");
    }

    private final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() {
            try {
                var next = super.read();
                return next < 0 ? next : (int) count(1, next);
            } catch (IOException broken) {
                throw brokenOff();
            }
        }

        @Override
        public int read(byte[] into, int from, int length) {
            try {
                var read = super.read(into, from, length);
                return read < 0 ? read : (int) count(read, read);
            } catch (IOException broken) {
                throw brokenOff();
            }
        }

        private long count(int read, int answer) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
            return answer;
        }
    }
}
