package org.lgds.asset.asset;

/** What kind of reusable thing an asset is. */
public enum AssetType {
    /** Software to run or to build on. */
    CODE,
    /** A whole transaction that another council can offer, such as to report a missed bin. */
    SHARABLE_TRANSACTION,
    /** How a service is best designed, step by step. */
    SERVICE_PATTERN,
    /** A standard to meet. */
    STANDARD,
    /** An interface that others call. */
    API,
    /** Data, or the form that data has. */
    SCHEMA_OR_DATASET,
    /** What users need, as research found it. */
    USER_RESEARCH,
    /** A case for spending money. */
    BUSINESS_CASE,
    /** Papers to buy something with. */
    PROCUREMENT_PACK,
    /** A policy to adapt. */
    POLICY_TEMPLATE,
    /** Material to learn from. */
    TRAINING,
    /** A service that runs already and is shared. */
    PLATFORM
}
