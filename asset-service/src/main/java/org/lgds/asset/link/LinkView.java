package org.lgds.asset.link;

import java.time.Instant;
import java.util.UUID;

/**
 * A link from one asset to another, or to a standard.
 *
 * @param kind what the one has to do with the other
 * @param target id of the other asset; absent where it is a standard outside the catalogue
 * @param standard address or id of a standard outside the catalogue, instead of another asset
 */
public record LinkView(UUID id, LinkKind kind, UUID target, String standard, Instant createdAt) {

    static LinkView of(AssetLink link) {
        return new LinkView(link.id, link.kind, link.targetId, link.standard, link.createdAt);
    }
}
