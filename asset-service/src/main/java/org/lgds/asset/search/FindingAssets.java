package org.lgds.asset.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetSight;
import org.lgds.asset.search.RankedAssets.Ranked;
import org.lgds.kit.data.Signer;
import org.lgds.kit.data.Target;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.problem.Problem;

/** Pages of assets: ranked, where a walk remembers what it has shown, or in an order that an index gives. */
@RequestScoped
class FindingAssets {

    private final AssetFilters filters;
    private final RankedAssets ranked;
    private final CouncilNeeds councils;
    private final Highlighting highlighting;
    private final AssetSight sight;
    private final Pages pages;
    private final Signer signer;
    private final Target target;
    private final EntityManager entities;

    FindingAssets(
            AssetFilters filters,
            RankedAssets ranked,
            CouncilNeeds councils,
            Highlighting highlighting,
            AssetSight sight,
            Pages pages,
            Signer signer,
            Target target,
            EntityManager entities) {
        this.filters = filters;
        this.ranked = ranked;
        this.councils = councils;
        this.highlighting = highlighting;
        this.sight = sight;
        this.pages = pages;
        this.signer = signer;
        this.target = target;
        this.entities = entities;
    }

    /** An asset in its place in a sorted list. */
    record Placed(Asset asset, String key) {}

    /** A page, and whether all that was found is ranked. */
    record Found(Page<FoundAsset> page, boolean complete) {}

    /**
     * A page of what is found.
     *
     * @param council the one to find assets for, see {@link CouncilNeeds}; or null
     */
    Found find(AssetQuery query, Reading reading, String council, PageQuery page) {
        var needs = council == null ? null : councils.of(council);
        var order = query.order(reading.asksForWords() || needs != null);
        if (order == Sort.RELEVANCE) {
            return ranked(query, reading, needs, page);
        }
        if (needs != null) {
            throw Problem.invalidParameter("sort", "Assets for a council are sorted by relevance alone.");
        }
        var found = pages.of(
                page, (after, limit) -> sorted(query, reading, order, after, limit), Placed::key, Function.identity());
        var highlights = highlighting.of(
                found.items().stream().map(item -> item.asset().id).toList(), reading);
        var items = found.items().stream()
                .map(item -> new FoundAsset(sight.view(item.asset()), highlights.get(item.asset().id), null, null))
                .toList();
        return new Found(new Page<>(items, found.next()), true);
    }

    /** All that is found, newest first, for a download. */
    List<Asset> newest(AssetQuery query, Reading reading, String after, int limit) {
        return sorted(query, reading, Sort.NEWEST, after, limit).stream()
                .map(Placed::asset)
                .toList();
    }

    private Found ranked(AssetQuery query, Reading reading, CouncilNeeds.Needs needs, PageQuery page) {
        var seen = SeenSet.of(page.cursor() == null ? null : verified(page.cursor()));
        var limit = Math.min(page.limit(), RankedAssets.MOST - seen.size());
        var rows = reading.findsNothing() || limit <= 0
                ? List.<Ranked>of()
                : ranked.read(filters.of(query, null), reading, needs, seen, limit + 1);
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        var after = seen.with(shown.stream().map(Ranked::ordinal).toList());
        var next = rows.size() > limit && after.size() < RankedAssets.MOST
                ? target.with("cursor", signer.sign(target.fingerprint(), after.key()))
                : null;
        var complete = rows.isEmpty() || rows.get(0).complete();
        return new Found(new Page<>(views(query, reading, shown), next), complete);
    }

    private String verified(String cursor) {
        return signer.verify(target.fingerprint(), cursor)
                .orElseThrow(() -> Problem.invalidParameter(
                        "cursor", "The cursor was not given out for this list; start without one."));
    }

    private List<FoundAsset> views(AssetQuery query, Reading reading, List<Ranked> shown) {
        var ids = shown.stream().map(Ranked::id).toList();
        var assets = byId(ids);
        var highlights = highlighting.of(ids, reading);
        return shown.stream()
                .map(item -> new FoundAsset(
                        sight.view(assets.get(item.id())),
                        highlights.get(item.id()),
                        item.reason(),
                        query.isExplained() ? item.ranking() : null))
                .toList();
    }

    private List<Placed> sorted(AssetQuery query, Reading reading, Sort sort, String after, int limit) {
        if (reading.findsNothing()) {
            return List.of();
        }
        var conditions = filters.of(query, null);
        var words = "";
        if (reading.asksForWords()) {
            conditions.and("words.words @@ cast(%s as tsquery)", reading.match());
            words = " join asset_words words on words.asset_id = entry.asset_id";
        }
        sort.follow(conditions, after);
        var statement = "select entry.asset_id, %s from asset_entry entry%s%s order by %s limit %d"
                .formatted(sort.value, words, conditions.where(), sort.order, limit);
        List<?> rows = conditions.bind(entities.createNativeQuery(statement)).getResultList();
        var keys = rows.stream().map(Object[].class::cast).toList();
        var assets = byId(keys.stream().map(key -> (UUID) key[0]).toList());
        return keys.stream()
                .map(key -> new Placed(assets.get((UUID) key[0]), key[0] + (String) key[1]))
                .toList();
    }

    private static Map<UUID, Asset> byId(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Asset.<Asset>list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(asset -> asset.id, asset -> asset));
    }
}
