package org.lgds.asset.asset;

/** What kind of reusable thing an asset is. */
public enum AssetType {
    CODE,
    SHARABLE_TRANSACTION,
    SERVICE_PATTERN,
    STANDARD,
    API,
    SCHEMA_OR_DATASET,
    USER_RESEARCH,
    BUSINESS_CASE,
    PROCUREMENT_PACK,
    POLICY_TEMPLATE,
    TRAINING,
    PLATFORM
}
