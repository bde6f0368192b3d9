package org.lgds.asset.usage;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How many councils have taken an asset up, and in how many it is live; claims that are stale do not count. */
@Entity
@Table(name = "asset_usage")
public class Usage extends PanacheEntityBase {

    @Id
    public UUID assetId;

    public int liveCouncils;

    /** Councils with an adoption that has not ended, the live ones among them. */
    public int openCouncils;

    /** True if its owner, a council, is one of those in which it is live. */
    public boolean ownerLive;

    public Instant updatedAt;

    /** Of several assets; those that nobody has ever taken up are not among them. */
    public static Map<UUID, Usage> of(Collection<UUID> assets) {
        return Usage.<Usage>find("assetId in ?1", assets).stream()
                .collect(Collectors.toMap(usage -> usage.assetId, usage -> usage));
    }
}
