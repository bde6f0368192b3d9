package org.lgds.asset.finding;

/** What was done about a confirmed finding. */
public enum Outcome {
    ADOPTED_ASSET,
    JOINED_PROJECT,
    JOINT_PROCUREMENT,
    MERGED_ASSETS,
    RETIRED_SOLUTION
}
