package org.lgds.engagement.adoption;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.data.Scalars;

/** A council's use of an asset: a copy, kept by {@link AdoptionEvents}. */
@Entity
public class KnownAdoption extends PanacheEntityBase {

    static final String LIVE = "live";

    @Id
    public UUID id;

    public long sequence;
    public String council;
    public UUID asset;
    public String stage;
    public String assetVersion;
    public LocalDate wentLiveOn;

    /**
     * Holds, until the transaction ends, what concerns this asset at this council. Whoever decides on a recommendation
     * and whoever notes an adoption both do so first: the second of them waits for the first to commit, and then sees it.
     */
    public static void hold(String council, UUID asset) {
        Scalars.query(
                        getEntityManager(),
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1 || ' ' || ?2, 43))",
                        Integer.class)
                .setParameter(1, council)
                .setParameter(2, asset.toString())
                .getSingleResult();
    }

    public boolean isLive() {
        return stage.equals(LIVE);
    }

    /** The live adoption of an asset by a council, the oldest if there are several. */
    public static Optional<KnownAdoption> live(String council, UUID asset) {
        return find("council = ?1 and asset = ?2 and stage = '" + LIVE + "' order by id", council, asset)
                .firstResultOptional();
    }
}
