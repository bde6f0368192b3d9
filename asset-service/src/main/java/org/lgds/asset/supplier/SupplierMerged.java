package org.lgds.asset.supplier;

import java.util.UUID;

/**
 * Fired in the transaction of a merger, after both suppliers changed: whoever refers to suppliers observes it and names
 * the one that stays.
 */
public record SupplierMerged(UUID supplier, UUID into, String reason) {}
