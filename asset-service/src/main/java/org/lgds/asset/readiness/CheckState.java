package org.lgds.asset.readiness;

/** The answer to a check; nobody has looked yet while it is unknown. */
public enum CheckState {
    UNKNOWN,
    NOT_MET,
    MET,
    NOT_APPLICABLE;

    public boolean earnsThePoint() {
        return this == MET || this == NOT_APPLICABLE;
    }

    public static CheckState of(boolean met) {
        return met ? MET : NOT_MET;
    }
}
