package org.lgds.council.provision.rule;

/** Whether a council should provide a service; unknown where nobody says which tier does. */
public enum Provides {
    /** It should. */
    YES,
    /** It should not. */
    NO,
    /** Nobody knows which tier provides the service. */
    UNKNOWN;

    public static Provides of(boolean provides) {
        return provides ? YES : NO;
    }
}
