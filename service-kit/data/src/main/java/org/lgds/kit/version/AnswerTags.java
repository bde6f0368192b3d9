package org.lgds.kit.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lgds.kit.data.Signer;
import org.lgds.kit.delta.Changes;

/**
 * Gives what is read, and is no record of one version, an ETag too, so that lists and sums need not be sent again while
 * nothing has changed. It is made of the bytes, which are written here for that, once; so it is strong (RFC 9110, 8.8.1). A
 * page of changes has none: it may be ten times as long as a list, and says anew each time where the next visit begins.
 */
class AnswerTags {

    private final ObjectMapper json;
    private final Signer signer;
    private final Versions versions;

    AnswerTags(ObjectMapper json, Signer signer, Versions versions) {
        this.json = json;
        this.signer = signer;
        this.versions = versions;
    }

    /** After whoever looks at what is answered, before whoever asks whether it is a 304. */
    @ServerResponseFilter(priority = 6000)
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!isRead(request) || !isWhole(response) || response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            return;
        }
        var bytes = json.writeValueAsBytes(response.getEntity());
        var etag = "\"" + signer.hash("answer", bytes) + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        if (versions.isKnown(etag)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().remove(HttpHeaders.LINK);
        } else {
            response.setEntity(bytes);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, bytes.length);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }

    private static boolean isWhole(ContainerResponseContext response) {
        return response.getStatus() == 200
                && response.getEntity() != null
                && !(response.getEntity() instanceof Changes)
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }
}
