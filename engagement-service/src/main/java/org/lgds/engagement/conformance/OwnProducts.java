package org.lgds.engagement.conformance;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.asset.KnownAsset;
import org.lgds.engagement.project.Parties;
import org.lgds.kit.data.Scalars;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Whose product an asset is: that of the suppliers which the catalogue names, by the copies kept here. */
@ApplicationScoped
class OwnProducts {

    private static final Set<String> OFFERED = Set.of("listed", "endorsed", "deprecated");

    private final EntityManager entities;

    OwnProducts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Lets a supplier claim for an asset that it provides or supports and that councils can have; both stay so until the
     * transaction ends.
     *
     * @throws Problem 403 {@code other-party} for the product of others, 409 for one that is unknown or not offered
     */
    void mustBeOf(String party, UUID product) {
        var asset = KnownAsset.<KnownAsset>findByIdOptional(product, LockModeType.PESSIMISTIC_READ);
        var offered = asset.filter(found -> OFFERED.contains(found.state)).isPresent();
        var own = asset.isPresent() && isSuppliedBy(party, product);
        if (!own && !offered) {
            // Whether others draft it is not for everybody to know.
            throw Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no asset %s that we have heard of.", product);
        }
        if (!own) {
            throw Problem.of(
                    Parties.OTHER_PARTY,
                    "The catalogue does not name %s among the suppliers of asset %s, and only they claim for it. If you"
                            + " supply it, ask its owner or a catalogue editor to name you, then claim.",
                    party,
                    product);
        }
        if (!offered) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "Asset %s is %s; conformance is claimed for one that is listed, endorsed or deprecated.",
                    product,
                    asset.get().state.replace('_', ' '));
        }
    }

    /** Of suppliers that were merged each is the one that stands; a party that is no supplier's id supplies nothing. */
    private boolean isSuppliedBy(String party, UUID product) {
        return supplier(party).filter(id -> supplies(id, product)).isPresent();
    }

    private boolean supplies(UUID supplier, UUID product) {
        return Scalars.query(entities, """
                        with recursive claiming (id) as (
                            select cast(?2 as uuid)
                            union
                            select known.merged_into from claiming join known_supplier known using (id)
                            where known.merged_into is not null),
                        supplying (id) as (
                            select unnest(suppliers) from known_asset where id = ?1
                            union
                            select known.merged_into from supplying join known_supplier known using (id)
                            where known.merged_into is not null)
                        select exists (select from claiming join supplying using (id))""", Boolean.class)
                .setParameter(1, product)
                .setParameter(2, supplier)
                .getSingleResult();
    }

    private static Optional<UUID> supplier(String party) {
        try {
            return Optional.of(UUID.fromString(party));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
