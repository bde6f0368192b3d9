package org.lgds.gateway.token;

import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;

/** Which key a token says it is signed with: {@code kid} of its header (RFC 7515, section 4.1.4). */
final class KeyId {

    private static final int LONGEST_HEADER = 4_096;

    /** A name given twice could be one key here and another one where the signature is checked. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private KeyId() {}

    /** Empty for what is no signed token, and for one that names no key, as Keycloak's always do. */
    static Optional<String> of(String token) {
        var end = token.indexOf('.');
        if (end <= 0 || end > LONGEST_HEADER) {
            return Optional.empty();
        }
        try (var header = JSON.createParser(Base64.getUrlDecoder().decode(token.substring(0, end)))) {
            if (header.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            String found = null;
            while (header.nextToken() == JsonToken.FIELD_NAME) {
                var isKeyId = header.currentName().equals("kid");
                var value = header.nextToken();
                if (isKeyId) {
                    found = value == JsonToken.VALUE_STRING ? header.getText() : null;
                }
                header.skipChildren();
            }
            return header.nextToken() == null ? Optional.ofNullable(found) : Optional.empty();
        } catch (IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }
}
