package org.lgds.engagement.standard;

/** What a participant says to a version. */
public enum Choice {
    /** It is for it. */
    IN_FAVOUR,
    /** It is against it. */
    AGAINST,
    /** It does not choose. */
    ABSTAINED
}
