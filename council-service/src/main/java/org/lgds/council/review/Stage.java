package org.lgds.council.review;

/** The stages at which others look at an assessment; what a later one says goes before what an earlier one does. */
public enum Stage {
    /** By reviewers from other councils. */
    PEER,
    /** By a moderator of LGDS. */
    MODERATION,
    /** By a second moderator, of what the council contested. */
    SETTLEMENT
}
