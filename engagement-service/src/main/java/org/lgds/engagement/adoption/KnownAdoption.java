package org.lgds.engagement.adoption;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.lgds.kit.data.Scalars;

/** A council's use of an asset: a copy, kept by {@link AdoptionEvents}. */
@Entity
public class KnownAdoption extends PanacheEntityBase {

    /** A council and an asset that it may use. */
    public record Use(String council, UUID asset) {}

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

    /** The same of many at once, in one question; those of which there is none are left out. */
    public static Map<Use, UUID> live(Collection<Use> uses) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select distinct on (known.council, known.asset) known.council, known.asset, known.id
                        from unnest(cast(?1 as text[]), cast(?2 as uuid[])) as wanted (council, asset)
                            join known_adoption known using (council, asset)
                        where known.stage = 'live' order by known.council, known.asset, known.id""", Tuple.class)
                .setParameter(1, uses.stream().map(Use::council).toArray(String[]::new))
                .setParameter(2, uses.stream().map(Use::asset).toArray(UUID[]::new))
                // Asked in the midst of changes, which it does not read and must not bring forward.
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultStream()
                .collect(Collectors.toMap(row -> new Use((String) row.get("council"), (UUID) row.get("asset")), row ->
                        (UUID) row.get("id")));
    }
}
