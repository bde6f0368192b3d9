package org.lgds.council.provision.rule;

/** Whether a council should provide a service; nobody knows where no providing tier is known. */
public enum Provides {
    YES,
    NO,
    UNKNOWN;

    public static Provides of(boolean provides) {
        return provides ? YES : NO;
    }
}
