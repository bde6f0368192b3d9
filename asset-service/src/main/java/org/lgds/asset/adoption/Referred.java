package org.lgds.asset.adoption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.jpa.HibernateHints;
import org.lgds.asset.adoption.BatchedClaim.Name;
import org.lgds.asset.adoption.BatchedClaim.Pair;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** All that the rows of a batch refer to, read at once and kept as the rows change it. */
final class Referred {

    static final ProblemType OTHER_ASSET =
            new ProblemType("external-id-of-another-asset", 409, "The externalId names another asset's adoption");

    private final EntityManager entities;
    private final String client;
    private final Map<String, KnownCouncil> councils;
    private final Map<UUID, Asset> assets;
    private final Map<UUID, Set<String>> released;
    private final Map<Pair, List<Adoption>> adoptions = new HashMap<>();
    private final Map<Name, Adoption> named = new HashMap<>();

    /** References and pairs that a row of this batch has set free, and that the database still holds. */
    private final Set<Object> freed = new HashSet<>();

    Referred(List<BatchedClaim> rows, Caller caller, EntityManager entities) {
        this.entities = entities;
        this.client = caller.client();
        councils = KnownCouncil.held(rows.stream().map(BatchedClaim::council).collect(Collectors.toSet()));
        locked(rows).forEach(this::hold);
        var ids = Stream.concat(
                        rows.stream().map(BatchedClaim::asset).filter(Objects::nonNull),
                        adoptions.keySet().stream().map(Pair::asset))
                .collect(Collectors.toSet());
        assets = ids.isEmpty()
                ? Map.of()
                : Asset.<Asset>find("id in ?1", ids).withHint(HibernateHints.HINT_READ_ONLY, true).stream()
                        .filter(asset -> asset.isSeenBy(caller))
                        .collect(Collectors.toMap(asset -> asset.id, asset -> asset));
        released = ids.isEmpty() ? Map.of() : AssetVersion.released(ids);
    }

    /**
     * What a row is about.
     *
     * @throws Problem 404 for a reference of no open adoption, 409 for one of another asset's
     */
    Pair pair(BatchedClaim row) {
        var byName = row.externalId() == null ? null : named.get(row.name());
        if (row.asset() == null && byName == null) {
            throw Problem.of(
                    ProblemType.NOT_FOUND,
                    "Your client has no open adoption of %s under the externalId %s; name its asset.",
                    row.council(),
                    row.externalId());
        }
        if (byName != null && row.asset() != null && !row.asset().equals(byName.assetId)) {
            throw Problem.of(
                            OTHER_ASSET,
                            "The externalId %s is that of the open adoption of asset %s; end that one first, or send another"
                                    + " externalId.",
                            row.externalId(),
                            byName.assetId)
                    .with("asset", byName.assetId);
        }
        return new Pair(row.council(), byName == null ? row.asset() : byName.assetId);
    }

    Adoptable adoptable(Pair pair) {
        var council = KnownCouncil.inBeing(pair.council(), Optional.ofNullable(councils.get(pair.council())));
        var asset = Optional.ofNullable(assets.get(pair.asset()))
                .orElseThrow(() -> Problem.notFound("asset", pair.asset()));
        return new Adoptable(asset, released.getOrDefault(asset.id, Set.of()), council);
    }

    Adoption present(Pair pair) {
        return new OfOnePair(adoptions.getOrDefault(pair, List.of())).present().orElse(null);
    }

    /**
     * Writes what was set free by this very batch before another row takes it: the database sees inserts before updates, and
     * updates in an order of its own.
     */
    void writeWhatIsFreed(Pair pair, Name name) {
        if (freed.contains(pair) || name != null && freed.contains(name)) {
            entities.flush();
            freed.clear();
        }
    }

    Name nameOf(Adoption adoption) {
        return adoption.isOpen() && adoption.externalId != null && client.equals(adoption.keeper)
                ? new Name(adoption.council, adoption.externalId)
                : null;
    }

    /** Keeps step with a row that was applied. */
    void applied(Adoption adoption, Name before, boolean wasOpen) {
        var after = nameOf(adoption);
        if (before != null && !before.equals(after)) {
            named.remove(before);
            freed.add(before);
        }
        if (after != null) {
            named.put(after, adoption);
        }
        if (wasOpen && !adoption.isOpen()) {
            freed.add(new Pair(adoption.council, adoption.assetId));
        }
    }

    void hold(Adoption adoption) {
        adoptions
                .computeIfAbsent(new Pair(adoption.council, adoption.assetId), pair -> new ArrayList<>())
                .add(adoption);
        var name = nameOf(adoption);
        if (name != null) {
            named.put(name, adoption);
        }
    }

    /**
     * The adoptions that the rows name, by pair or by reference, locked in the order that every writer takes. Each is looked
     * up by itself ({@code offset 0}): a join over a council's rows would grow with their number while they are loaded.
     */
    private List<Adoption> locked(List<BatchedClaim> rows) {
        var about = rows.stream().filter(row -> row.asset() != null).toList();
        var names = rows.stream().filter(row -> row.externalId() != null).toList();
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select a.* from adoption a where a.id = any(array(
                            select of_pair.id from unnest(cast(?1 as text[]), cast(?2 as uuid[])) as pair (council, asset)
                            cross join lateral (
                                select id from adoption
                                where council = pair.council and asset_id = pair.asset offset 0) as of_pair
                            union
                            select of_name.id from unnest(cast(?3 as text[]), cast(?4 as text[])) as name (council, id)
                            cross join lateral (
                                select id from adoption
                                where council = name.council and keeper = ?5 and external_id = name.id
                                    and %s offset 0) as of_name))
                        order by a.council, a.asset_id, a.id for update of a""".formatted(Stage.IS_OPEN), Adoption.class)
                .setParameter(1, about.stream().map(BatchedClaim::council).toArray(String[]::new))
                .setParameter(2, about.stream().map(BatchedClaim::asset).toArray(UUID[]::new))
                .setParameter(3, names.stream().map(BatchedClaim::council).toArray(String[]::new))
                .setParameter(4, names.stream().map(BatchedClaim::externalId).toArray(String[]::new))
                .setParameter(5, client)
                .getResultList();
    }
}
