package org.lgds.kit.batch;

/** Which results of a stream are answered. */
public enum Results {
    ALL,
    REFUSED
}
