package org.lgds.asset.asset;

/** How much of what an owner says is shown: to everyone, in the owner's events and the audit, to the owner and LGDS. */
enum Cut {
    /** Without the owner's own reference and without contacts. */
    PUBLIC,
    /** With the owner's own reference; people and their addresses are in no event and no audit. */
    RECORD,
    /** All of it. */
    OWN
}
