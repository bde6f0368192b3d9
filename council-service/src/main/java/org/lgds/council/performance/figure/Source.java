package org.lgds.council.performance.figure;

/** Where figures come from, from counted by the web's analytics or by the service's own system to estimated. */
public enum Source {
    /** Counted by the analytics of the website. */
    ANALYTICS,
    /** Counted by the service's own system. */
    SYSTEM,
    /** Estimated. */
    ESTIMATE
}
