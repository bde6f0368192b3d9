package org.lgds.council.provision;

/** Whether a council should provide a service; nobody knows where no providing tier is known. */
public enum Provides {
    YES,
    NO,
    UNKNOWN
}
