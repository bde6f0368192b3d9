package org.lgds.kit.version;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.lgds.kit.delta.Changes;

/**
 * Gives what is read, and is no record of one version, an ETag too, so that lists and sums need not be sent again while
 * nothing has changed. It is made of the bytes, so they are written here already; it is weak, as it says nothing of records
 * that {@code If-Match} could hold to. A page of changes has none: each says anew where the next visit begins.
 */
class AnswerTags {

    private static final int LENGTH = 16;

    private final ObjectMapper json;
    private final Versions versions;

    AnswerTags(ObjectMapper json, Versions versions) {
        this.json = json;
        this.versions = versions;
    }

    /** After whoever looks at what is answered, before whoever asks whether it is a 304. */
    @ServerResponseFilter(priority = 6000)
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!isRead(request) || !isWhole(response) || response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            return;
        }
        var bytes = json.writeValueAsBytes(response.getEntity());
        var etag = "\"" + hash(bytes) + "\"";
        response.getHeaders().putSingle(HttpHeaders.ETAG, "W/" + etag);
        if (versions.isKnown(etag)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            response.getHeaders().remove(HttpHeaders.LINK);
        } else {
            response.setEntity(bytes);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isWhole(ContainerResponseContext response) {
        return response.getStatus() == 200
                && response.getEntity() != null
                && !(response.getEntity() instanceof Changes)
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
