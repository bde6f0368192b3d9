package org.lgds.gateway.token;

/** Keycloak did not give its keys, so it is not known whether a token is good. */
final class KeysMissing extends RuntimeException {

    KeysMissing(Throwable cause) {
        super("Keycloak gave no keys", cause);
    }

    /** Thrown again to each who asks until the next try. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
