package org.lgds.asset.link;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.link.Lineage.Direction;
import org.lgds.kit.security.Caller;

/** Links as this caller sees them: none to or over an asset they may not know of. */
@RequestScoped
class LinkSight {

    /** Links that a lineage shows at once. */
    static final int MOST_STEPS = 500;

    /** Links of one asset that a lineage follows. */
    private static final int MOST_LINKS = 5_000;

    private static final String VISIBLE = Asset.SEEN_BY_ALL.stream()
            .map(state -> "'" + state + "'")
            .sorted()
            .collect(Collectors.joining(
                    ", ",
                    "(:all or other.state in (",
                    ") or other.owner_council = any(:councils) or other.owner_party = any(:parties))"));

    private final Caller caller;
    private final EntityManager entities;

    LinkSight(Caller caller, EntityManager entities) {
        this.caller = caller;
        this.entities = entities;
    }

    /** Links of an asset, in the order they were made. */
    List<AssetLink> of(Asset asset, UUID after, int limit) {
        return caller(entities.unwrap(Session.class).createNativeQuery("""
                        select link.* from asset_link link left join asset other on other.id = link.target_id
                        where link.asset_id = :asset and link.id > :after and (link.target_id is null or %s)
                        order by link.id limit :limit""".formatted(VISIBLE), AssetLink.class))
                .setParameter("asset", asset.id)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** Breadth first, so that what is nearest is shown when there is too much. */
    Lineage lineage(Asset asset, LineageQuery query) {
        var isUp = query.direction() == Direction.UP;
        // One step further than is asked for tells whether there is more. The inner limit keeps the plan to look-ups.
        var steps = caller(entities.unwrap(Session.class)
                        .createNativeQuery(
                                """
                        with recursive step (depth, via, id) as (
                            select 0, cast(null as uuid), cast(:asset as uuid)
                            union
                            select step.depth + 1, step.id, next.id
                            from step cross join lateral (
                                select other.id
                                from (select link.%2$s as id from asset_link link
                                      where link.%1$s = step.id and link.kind = :kind
                                      order by link.%2$s limit :most) link
                                join lateral (select * from asset where asset.id = link.id limit 1) other on %3$s
                            ) next
                            where step.depth <= :depth)
                        select depth, via, id from step limit :limit""".formatted(
                                        isUp ? "asset_id" : "target_id", isUp ? "target_id" : "asset_id", VISIBLE),
                                Tuple.class))
                .setParameter("most", MOST_LINKS)
                .setParameter("asset", asset.id)
                .setParameter("kind", query.kind().name())
                .setParameter("depth", query.depth())
                .setParameter("limit", MOST_STEPS + 2)
                .getResultList();
        var shown = steps.stream()
                .skip(1)
                .filter(step -> step.get(0, Integer.class) <= query.depth())
                .limit(MOST_STEPS)
                .toList();
        var assets = Asset.<Asset>list(
                        "id in ?1",
                        shown.stream()
                                .map(step -> step.get(2, UUID.class))
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(one -> one.id, one -> one));
        var items = shown.stream()
                .map(step -> step(step, assets.get(step.get(2, UUID.class))))
                .sorted(Comparator.comparing(Lineage.Step::depth)
                        .thenComparing(Lineage.Step::asset)
                        .thenComparing(Lineage.Step::from))
                .toList();
        return new Lineage(asset.id, query.kind(), query.direction(), items, shown.size() == steps.size() - 1);
    }

    private static Lineage.Step step(Tuple step, Asset asset) {
        return new Lineage.Step(
                step.get(0, Integer.class),
                step.get(1, UUID.class),
                asset.id,
                asset.name,
                asset.state,
                asset.owner(),
                asset.latestVersion);
    }

    private <T> NativeQuery<T> caller(NativeQuery<T> query) {
        return query.setParameter("all", caller.seesAllCouncils())
                .setParameter("councils", caller.readableCouncils().toArray(new String[0]))
                .setParameter("parties", caller.parties().toArray(new String[0]));
    }
}
