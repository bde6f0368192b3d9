package org.lgds.asset.finding;

/** What was done about a confirmed finding. */
public enum Outcome {
    /** An asset was taken up instead. */
    ADOPTED_ASSET,
    /** The councils joined a project. */
    JOINED_PROJECT,
    /** The councils buy together. */
    JOINT_PROCUREMENT,
    /** The entries became one. */
    MERGED_ASSETS,
    /** A solution was retired. */
    RETIRED_SOLUTION
}
