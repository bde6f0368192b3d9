package org.lgds.engagement.project;

/** What a panel finds of a point, or of a stage as a whole: amber goes on with actions, red does not. */
public enum Rating {
    /** It may move on. */
    GREEN,
    /** It may move on with actions. */
    AMBER,
    /** It may not move on. */
    RED
}
