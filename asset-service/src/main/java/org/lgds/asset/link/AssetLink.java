package org.lgds.asset.link;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.asset.asset.About;
import org.lgds.asset.asset.Asset;
import org.lgds.kit.data.Ids;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Visibility;

/** What an asset has to do with another, or with a standard outside the catalogue. It changes with its asset. */
@Entity
public class AssetLink extends PanacheEntityBase {

    static final ProblemType CYCLE = new ProblemType("link-cycle", 409, "The link would close a cycle");

    @Id
    public UUID id;

    public UUID assetId;

    @Enumerated(EnumType.STRING)
    public LinkKind kind;

    public UUID targetId;
    public String standard;
    public Instant createdAt;

    /**
     * A new link; it must be persisted. Until this transaction ends nobody else makes a link of its kind, so that two
     * who add the halves of a cycle at once cannot both succeed.
     *
     * @throws Problem 409 for one that is there, or that would close a cycle
     */
    static AssetLink make(EntityManager entities, UUID asset, NewLink wanted, Instant now) {
        if (wanted.kind().isOrder()) {
            entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext(?1))) as held")
                    .setParameter(1, "asset_link " + wanted.kind())
                    .getSingleResult();
            mustCloseNoCycle(entities, asset, wanted);
        }
        if (find("assetId = ?1 and kind = ?2 and targetId = ?3", asset, wanted.kind(), wanted.target())
                        .firstResultOptional()
                        .isPresent()
                || find("assetId = ?1 and standard = ?2", asset, wanted.standard())
                        .firstResultOptional()
                        .isPresent()) {
            throw Problem.of(ProblemType.CONFLICT, "This link is there already.");
        }
        var link = new AssetLink();
        link.id = Ids.next();
        link.assetId = asset;
        link.kind = wanted.kind();
        link.targetId = wanted.target();
        link.standard = wanted.standard();
        link.createdAt = now;
        return link;
    }

    static Optional<AssetLink> find(UUID asset, UUID id) {
        return AssetLink.<AssetLink>find("assetId = ?1 and id = ?2", asset, id).firstResultOptional();
    }

    private static void mustCloseNoCycle(EntityManager entities, UUID asset, NewLink wanted) {
        var comesBack = (boolean) entities.createNativeQuery("""
                        with recursive reached (id) as (
                            select cast(?1 as uuid)
                            union
                            select link.target_id from asset_link link join reached on link.asset_id = reached.id
                            where link.kind = ?2 and link.target_id is not null)
                        select exists (select from reached where id = ?3)""")
                .setParameter(1, wanted.target())
                .setParameter(2, wanted.kind().name())
                .setParameter(3, asset)
                .getSingleResult();
        if (comesBack) {
            throw Problem.of(
                    CYCLE,
                    "Asset %s leads back to this one by links of the same kind; take one of those away first.",
                    wanted.target());
        }
    }

    /** How events tell of it: a target that not all may know of is told to the owner and LGDS. */
    About told() {
        var hidden = targetId != null
                && Asset.find(targetId)
                        .filter(target -> target.visibility() == Visibility.PUBLIC)
                        .isEmpty();
        return About.link(
                new About.Link(id, kind.name().toLowerCase(Locale.ROOT), targetId, standard),
                hidden ? Visibility.COUNCIL : Visibility.PUBLIC);
    }
}
