package org.lgds.asset.adoption;

/** Why a council gave an adoption up. */
public enum ReasonCode {
    DIFFERENT_NEED,
    COST,
    CAPACITY,
    CONTRACT_LOCKED,
    CHOSE_ANOTHER,
    NOT_IN_INVENTORY,
    DATA_ERROR,
    OTHER
}
