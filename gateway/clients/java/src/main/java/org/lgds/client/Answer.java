package org.lgds.client;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What the API answered to a call that succeeded.
 *
 * @param status of HTTP: 2xx, or 304 where the call named an ETag that still holds
 * @param body null where the answer has none
 */
public record Answer<T>(int status, HttpHeaders headers, T body) {

    /** Names the version that was read: what {@code ifMatch} and {@code ifNoneMatch} of later calls take. */
    public Optional<String> etag() {
        return headers.firstValue("ETag");
    }

    /** The path of what was created. */
    public Optional<String> location() {
        return headers.firstValue("Location");
    }

    /** True if what the caller has is still the newest; there is no body then. */
    public boolean notModified() {
        return status == 304;
    }
}
