package org.lgds.asset.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;

/** Why a council did not take an asset that LGDS had recommended to it. */
@Entity
public class Refusal extends PanacheEntityBase {

    @Id
    public UUID id;

    public UUID recommendation;
    public UUID assetId;
    public String council;
    public String reasonCode;
    public String reason;
    public Instant refusedAt;

    /** Keeps the last word on a recommendation. */
    static void keep(
            UUID recommendation, UUID asset, String council, String reasonCode, String reason, Instant refusedAt) {
        getEntityManager()
                .createNativeQuery("""
                        insert into refusal (id, recommendation, asset_id, council, reason_code, reason, refused_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (recommendation) do update set reason_code = excluded.reason_code,
                            reason = excluded.reason, refused_at = excluded.refused_at""")
                .setParameter(1, Ids.next())
                .setParameter(2, recommendation)
                .setParameter(3, asset)
                .setParameter(4, council)
                .setParameter(5, reasonCode)
                .setParameter(6, reason)
                .setParameter(7, refusedAt)
                .executeUpdate();
    }

    /** Newest first. */
    static List<Refusal> before(UUID asset, String id, int limit) {
        var query = id == null
                ? Refusal.<Refusal>find("assetId = ?1 order by id desc", asset)
                : Refusal.<Refusal>find("assetId = ?1 and id < ?2 order by id desc", asset, UUID.fromString(id));
        return query.page(0, limit).list();
    }
}
