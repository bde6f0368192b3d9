package org.lgds.asset.adoption;

/** What stands behind a claim beside the council's word. */
public enum Verified {
    /** LGDS has looked at it. */
    LGDS,
    /** Anyone can look at the live service. */
    EVIDENCE
}
