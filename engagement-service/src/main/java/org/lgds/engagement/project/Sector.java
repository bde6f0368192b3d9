package org.lgds.engagement.project;

/** What a partner provider does for the same people. */
public enum Sector {
    HEALTH,
    HOUSING,
    SOCIAL_CARE,
    EDUCATION,
    TRANSPORT
}
