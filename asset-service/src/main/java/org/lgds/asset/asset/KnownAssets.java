package org.lgds.asset.asset;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.asset.supplier.Supplier;

/** All that the items of a batch name or refer to, read at once and kept in step while they are applied. */
final class KnownAssets {

    private record Reference(Owner owner, String externalId) {

        static Reference of(Asset asset) {
            return new Reference(asset.owner(), asset.externalId);
        }
    }

    private final AssetReferences references;
    private final Map<String, KnownCouncil> councils;
    private final Set<Integer> services;
    private final Map<UUID, UUID> suppliers;
    private final Map<UUID, Asset> byId = new HashMap<>();
    private final Map<Reference, Asset> byReference = new HashMap<>();
    private final Map<String, Asset> byRepository = new HashMap<>();
    private final Set<Asset> added = new HashSet<>();

    KnownAssets(List<BatchedAsset> rows, EntityManager entities, AssetReferences references) {
        this.references = references;
        councils = KnownCouncil.held(all(rows, row -> row.wanted().owner().councils()));
        var named = all(rows, row -> row.wanted().services());
        services = KnownService.known(named);
        suppliers = Supplier.standing(all(rows, row -> row.wanted().suppliers()));
        var there = locked(rows, entities);
        HeldEntries.of(there, named, entities);
        there.forEach(this::put);
    }

    private static <T> Set<T> all(List<BatchedAsset> rows, Function<BatchedAsset, Collection<T>> values) {
        return rows.stream().flatMap(row -> values.apply(row).stream()).collect(Collectors.toSet());
    }

    Optional<Asset> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The owner's asset of this reference or repository; null for one that is to be. */
    Asset named(NewAsset wanted) {
        if (wanted.externalId() == null && wanted.repositoryUrl() == null) {
            throw AssetReferences.keyless();
        }
        var known = wanted.externalId() == null
                ? null
                : byReference.get(new Reference(wanted.owner(), wanted.externalId()));
        if (known != null || wanted.repositoryUrl() == null) {
            return known;
        }
        var there = byRepository.get(RepositoryKey.of(wanted.repositoryUrl()));
        var isAnothers = there != null
                && (!there.owner().equals(wanted.owner()) || wanted.externalId() != null && there.externalId != null);
        if (isAnothers) {
            throw references.registered(there);
        }
        return there;
    }

    /**
     * Lets nothing be written for a council after its end.
     *
     * @throws Problem 403 {@code council-abolished}, 409 {@code unknown-reference} for one not heard of
     */
    void mustBeInBeing(NewAsset wanted, Asset asset) {
        references
                .councils(wanted, asset)
                .forEach(code -> KnownCouncil.inBeing(code, Optional.ofNullable(councils.get(code))));
    }

    /** As {@link AssetReferences} has it for a single one. */
    void mustHold(NewAsset wanted, Asset asset) {
        var named = new HashSet<>(wanted.services());
        var suppliedBy = new HashSet<>(wanted.suppliers());
        if (asset != null) {
            named.removeAll(Set.of(asset.services));
            suppliedBy.removeAll(Set.of(asset.suppliers));
        }
        KnownService.mustBeKnown(named, services);
        Supplier.mustBeStanding(suppliedBy, suppliers);
        var holder = wanted.repositoryUrl() == null ? null : byRepository.get(RepositoryKey.of(wanted.repositoryUrl()));
        if (holder != null && holder != asset) {
            throw references.registered(holder);
        }
        var referenced = wanted.externalId() == null
                ? null
                : byReference.get(new Reference(wanted.owner(), wanted.externalId()));
        if (referenced != null && referenced != asset) {
            throw references.referenced(referenced);
        }
    }

    void add(Asset asset) {
        added.add(asset);
        put(asset);
    }

    boolean isNew(Asset asset) {
        return added.contains(asset);
    }

    /** An asset that gave up a repository or a reference, and has what it has now. */
    void moved(Asset asset, String repository, String externalId) {
        byRepository.remove(repository, asset);
        byReference.remove(new Reference(asset.owner(), externalId), asset);
        put(asset);
    }

    private void put(Asset asset) {
        byId.put(asset.id, asset);
        if (asset.externalId != null) {
            byReference.put(Reference.of(asset), asset);
        }
        if (asset.repositoryKey != null && asset.state != Asset.State.REJECTED && asset.state != Asset.State.RETIRED) {
            byRepository.put(asset.repositoryKey, asset);
        }
    }

    private static List<Asset> locked(List<BatchedAsset> rows, EntityManager entities) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select a.* from asset a where a.id in (
                            select unnest(cast(?1 as uuid[]))
                            union select id from asset where repository_key = any(cast(?2 as text[]))
                                and state not in ('REJECTED', 'RETIRED')
                            union select o.id from unnest(cast(?3 as text[]), cast(?4 as text[])) as r (council, reference)
                                join asset o on o.owner_council = r.council and o.external_id = r.reference
                            union select o.id from unnest(cast(?5 as text[]), cast(?4 as text[])) as r (party, reference)
                                join asset o on o.owner_party = r.party and o.external_id = r.reference)
                        order by a.id for no key update of a""", Asset.class)
                .setParameter(
                        1,
                        rows.stream()
                                .map(row -> row.key().id())
                                .filter(Objects::nonNull)
                                .toArray(UUID[]::new))
                .setParameter(
                        2,
                        rows.stream()
                                .map(row -> row.wanted().repositoryUrl())
                                .filter(Objects::nonNull)
                                .map(RepositoryKey::of)
                                .toArray(String[]::new))
                .setParameter(3, texts(rows, row -> row.wanted().owner().council()))
                .setParameter(4, texts(rows, row -> row.wanted().externalId()))
                .setParameter(5, texts(rows, row -> row.wanted().owner().party()))
                .getResultList();
    }

    private static String[] texts(List<BatchedAsset> rows, Function<BatchedAsset, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
