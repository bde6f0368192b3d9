package org.lgds.engagement.project;

/** What a partner provider does for the same people. */
public enum Sector {
    /** Health. */
    HEALTH,
    /** Housing. */
    HOUSING,
    /** Social care. */
    SOCIAL_CARE,
    /** Education. */
    EDUCATION,
    /** Transport. */
    TRANSPORT
}
