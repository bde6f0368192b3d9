package org.lgds.asset.finding;

/** Why a finding is no duplication, or one that has to be borne: legitimate reasons, no blame. */
public enum DismissalCode {
    /** The law asks these councils for different things. */
    STATUTORY_DIFFERENCE,
    /** A contract binds one of them for longer. */
    CONTRACT_LOCKED,
    /** What they need is not the same. */
    DIFFERENT_NEED,
    /** They are of very different size. */
    SCALE,
    /** They are coming together already. */
    ALREADY_CONVERGING,
    /** It was never so. */
    DATA_ERROR,
    /** Said in the reason. */
    OTHER
}
