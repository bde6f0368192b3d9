package org.lgds.asset.link;

import java.time.Instant;
import java.util.UUID;

/** A link as the API shows it. */
public record LinkView(UUID id, LinkKind kind, UUID target, String standard, Instant createdAt) {

    static LinkView of(AssetLink link) {
        return new LinkView(link.id, link.kind, link.targetId, link.standard, link.createdAt);
    }
}
