package org.lgds.kit.http;

import java.util.UUID;

/** {@link UUID#fromString} takes {@code 1-1-1-1-1}; a caller's id has one form only. */
final class UuidParameter {

    private UuidParameter() {}

    static UUID parse(String value) {
        if (value.length() != 36) {
            throw new IllegalArgumentException(value);
        }
        return UUID.fromString(value);
    }
}
