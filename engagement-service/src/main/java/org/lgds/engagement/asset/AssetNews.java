package org.lgds.engagement.asset;

import java.util.UUID;

/**
 * Told within this service, in the transaction that noted it: an asset is in another state, or a version of it was withdrawn for
 * security.
 *
 * @param state the new one; null if it did not change
 * @param warning null if no version was withdrawn
 */
public record AssetNews(UUID asset, String state, SecurityWarning warning) {}
