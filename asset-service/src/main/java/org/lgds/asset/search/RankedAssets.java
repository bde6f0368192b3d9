package org.lgds.asset.search;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.asset.search.CouncilNeeds.Needs;
import org.lgds.kit.list.Conditions;

/** The best of what is found, in one statement that reads the words of no more than 1,000 assets: see {@link Ranking}. */
@ApplicationScoped
class RankedAssets {

    static final int MOST = 1000;

    /** {@code least} passes over nulls: a null of lacked services must be nothing before it comes there. */
    private static final String STATEMENT = """
            with found as materialized (
                select entry.*%s from asset_entry entry%s%s
                order by entry.standing desc, entry.ordinal desc limit 1001),
            part as (
                select found.asset_id, found.ordinal, %s as text, readiness_part(found.readiness_score) as readiness,
                       adoptions_part(found.live_councils) as adoptions, endorsement_part(found.endorsed) as endorsement,
                       freshness_part(found.reviewed_at, found.stale) as freshness, ended_part(found.state) as ended,
                       %s
                from (select * from found limit 1000) found)
            select asset_id, ordinal, text, readiness, adoptions, endorsement, freshness, ended, live_peers, peers, lacked,
                   text + readiness + adoptions + endorsement + freshness + ended
                       + coalesce(cast(0.4 * live_peers / greatest(1, peers) as double precision), 0)
                       + 0.2 * least(1, coalesce(cardinality(lacked), 0) / 5.0) as score,
                   (select count(*) from found) as hits
            from part where ordinal <> all(%s) order by score desc, ordinal desc limit %d""";

    private static final String NO_NEEDS =
            "cast(null as bigint) as live_peers, cast(null as integer) as peers, cast(null as integer[]) as lacked";

    private static final String NEEDS = """
            (select count(distinct adoption.council) from adoption where adoption.asset_id = found.asset_id
                 and adoption.stage = 'LIVE' and not adoption.stale and adoption.council = any(%1$s)) as live_peers,
            cardinality(cast(%1$s as text[])) as peers,
            array(select unnest(found.services) intersect select unnest(cast(%2$s as integer[])) order by 1) as lacked""";

    private final EntityManager entities;

    RankedAssets(EntityManager entities) {
        this.entities = entities;
    }

    /** An asset with its rank. */
    record Ranked(UUID id, int ordinal, Ranking ranking, FoundAsset.Reason reason, boolean complete) {}

    /**
     * The best that were not seen yet.
     *
     * @param conditions what filters them, which gets further parameters here
     * @param needs of the council they are for; or null
     */
    List<Ranked> read(Conditions conditions, Reading reading, Needs needs, SeenSet seen, int limit) {
        var words = "";
        var read = "";
        var text = "cast(0 as double precision)";
        if (reading.asksForWords()) {
            conditions.and("words.words @@ cast(%s as tsquery)", reading.match());
            words = " join asset_words words on words.asset_id = entry.asset_id";
            read = ", words.words";
            text = "text_part(found.words, found.name_key, cast(%s as tsquery), %s)"
                    .formatted(conditions.parameter(reading.query()), conditions.parameter(reading.asked()));
        }
        var needed = NO_NEEDS;
        if (needs != null) {
            conditions
                    .and("entry.services && %s", needs.services())
                    .andAny(List.of("entry.state in ('LISTED', 'ENDORSED')"));
            needed = NEEDS.formatted(conditions.parameter(needs.peers()), conditions.parameter(needs.services()));
        }
        var where = conditions.where();
        var statement =
                STATEMENT.formatted(read, words, where, text, needed, conditions.parameter(seen.numbers()), limit);
        List<?> rows = conditions.bind(entities.createNativeQuery(statement)).getResultList();
        return rows.stream().map(row -> ranked((Object[]) row, needs)).toList();
    }

    private static Ranked ranked(Object[] row, Needs needs) {
        var peers = (Number) row[9];
        var livePeers = (Number) row[8];
        var lacked = (Integer[]) row[10];
        var ranking = new Ranking(
                part(row[11]),
                part(row[2]),
                part(row[3]),
                part(row[4]),
                part(row[5]),
                part(row[6]),
                part(row[7]),
                peers == null ? null : 0.4 * livePeers.intValue() / Math.max(1, peers.intValue()),
                lacked == null ? null : Math.min(0.2, 0.2 * lacked.length / 5));
        var reason = needs == null
                ? null
                : new FoundAsset.Reason(
                        Arrays.asList(lacked), livePeers.intValue(), peers.intValue(), needs.peersFrom());
        return new Ranked(
                (UUID) row[0], ((Number) row[1]).intValue(), ranking, reason, ((Number) row[12]).intValue() <= MOST);
    }

    private static double part(Object value) {
        return ((Number) value).doubleValue();
    }
}
