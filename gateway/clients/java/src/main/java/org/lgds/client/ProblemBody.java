package org.lgds.client;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A problem as it was sent; what it leaves out is made up from the status. */
record ProblemBody(
        URI type, String title, int status, String detail, String instance, List<ProblemException.Fault> errors) {

    private static final URI NO_TYPE = URI.create("about:blank");

    ProblemBody {
        type = type == null ? NO_TYPE : type;
        title = title == null ? "Refused" : title;
        detail = detail == null ? "The answer does not say why." : detail;
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** The status of HTTP holds, whatever the body says. */
    static ProblemBody of(ObjectMapper json, int status, String contentType, byte[] body) {
        if (contentType.startsWith("application/problem+json")) {
            try {
                var read = json.readValue(body, ProblemBody.class);
                return new ProblemBody(read.type, read.title, status, read.detail, read.instance, read.errors);
            } catch (IOException e) {
                return new ProblemBody(null, null, status, "The problem cannot be read: " + e.getMessage(), null, null);
            }
        }
        return new ProblemBody(null, null, status, null, null, null);
    }
}
