package org.lgds.asset.adoption;

/**
 * Why a council gave an adoption up. Those that a recommendation can be rejected for too have the same names; none of them
 * is blame.
 */
public enum ReasonCode {
    /** The law or a duty of this council or nation asks for something else. */
    STATUTORY_DIFFERENCE,
    /** What the council needs is not what the asset does. */
    DIFFERENT_NEED,
    /** Made for councils much larger or smaller. */
    SCALE,
    /** It costs more than it brings. */
    COST,
    /** No people or skills for it now. */
    CAPACITY,
    /** A contract binds the council for longer. */
    CONTRACT_LOCKED,
    /** It does not work with the systems there are. */
    INTEGRATION,
    /** Security, privacy or accessibility did not pass the council's own checks. */
    ASSURANCE,
    /** The council took another asset or product. */
    CHOSE_ANOTHER,
    /** The asset was withdrawn or lost its maintainer. */
    ASSET_WITHDRAWN,
    /** Reorganisation decides it anew. */
    REORGANISATION,
    /** The council's system does not name it any more: said by a full inventory. */
    NOT_IN_INVENTORY,
    /** It was never so. */
    DATA_ERROR,
    /** Said in the reason. */
    OTHER
}
