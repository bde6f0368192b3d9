package org.lgds.council.review;

/** At which an assessment is looked at by others, a later one going before an earlier. */
public enum Stage {
    /** By reviewers from other councils. */
    PEER,
    /** By a moderator of LGDS. */
    MODERATION,
    /** By a second moderator, of what the council contested. */
    SETTLEMENT
}
