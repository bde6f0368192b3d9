package org.lgds.engagement.standard;

/** What a participant says to a version. */
public enum Choice {
    IN_FAVOUR,
    AGAINST,
    ABSTAINED
}
