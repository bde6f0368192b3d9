package org.lgds.asset.link;

import java.util.EnumSet;
import java.util.Set;

import org.lgds.asset.asset.AssetType;

/** What one asset has to do with another (DOMAIN.md 4.2). */
public enum LinkKind {
    /** It was made from the other. */
    DERIVED_FROM,
    /** It needs the other to work. */
    DEPENDS_ON,
    /** It meets the other, a standard. */
    IMPLEMENTS,
    /** It takes the other's place. */
    SUPERSEDES;

    private static final Set<AssetType> IMPLEMENTABLE =
            EnumSet.of(AssetType.STANDARD, AssetType.API, AssetType.SCHEMA_OR_DATASET);

    /** True where a chain of such links must never come back to where it began. */
    boolean isOrder() {
        return this != IMPLEMENTS;
    }

    /** Only what is a standard of some kind is implemented. */
    boolean leadsTo(AssetType type) {
        return this != IMPLEMENTS || IMPLEMENTABLE.contains(type);
    }
}
