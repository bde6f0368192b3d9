package org.lgds.asset.readiness;

/** The answer to a check; nobody has looked yet while it is unknown. */
public enum CheckState {
    /** Nobody has looked yet. */
    UNKNOWN,
    /** It is not met. */
    NOT_MET,
    /** It is met. */
    MET,
    /** It does not apply to this asset; counts as met. */
    NOT_APPLICABLE;

    public boolean earnsThePoint() {
        return this == MET || this == NOT_APPLICABLE;
    }

    public static CheckState of(boolean met) {
        return met ? MET : NOT_MET;
    }
}
