package org.lgds.asset.finding;

/** Why a finding is no duplication, or one that has to be borne: legitimate reasons, no blame. */
public enum DismissalCode {
    STATUTORY_DIFFERENCE,
    CONTRACT_LOCKED,
    DIFFERENT_NEED,
    SCALE,
    ALREADY_CONVERGING,
    DATA_ERROR,
    OTHER
}
