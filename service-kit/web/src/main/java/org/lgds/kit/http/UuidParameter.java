package org.lgds.kit.http;

import java.util.UUID;

/** {@link UUID#fromString} takes {@code 1-1-1-1-1}, signs and the digits of every script; a caller's id has one form only. */
final class UuidParameter {

    private UuidParameter() {}

    static UUID parse(String value) {
        var id = UUID.fromString(value);
        if (!id.toString().equalsIgnoreCase(value)) {
            throw new IllegalArgumentException(value);
        }
        return id;
    }
}
