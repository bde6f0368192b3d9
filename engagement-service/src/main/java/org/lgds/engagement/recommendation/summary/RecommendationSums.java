package org.lgds.engagement.recommendation.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.lgds.engagement.recommendation.Recommendation.State;
import org.lgds.engagement.recommendation.Rejection;
import org.lgds.engagement.recommendation.summary.RecommendationSummaryQuery.By;
import org.lgds.engagement.summary.KeptSums;
import org.lgds.engagement.summary.KeptSums.Each;
import org.lgds.engagement.summary.SummarySight;

/** Numbers of recommendations from sums that the database keeps: as many rows are read as councils, states and reasons, or fewer. */
@ApplicationScoped
class RecommendationSums {

    private static final UUID ANY_ASSET = new UUID(0, 0);

    private static final String BY_STATE = Arrays.stream(State.values())
            .map(state -> "coalesce(sum(recommendations) filter (where state = '%s'), 0) as %s"
                    .formatted(state, column(state)))
            .collect(Collectors.joining(", "));

    private final EntityManager entities;
    private final SummarySight sight;

    RecommendationSums(EntityManager entities, SummarySight sight) {
        this.entities = entities;
        this.sight = sight;
    }

    RecommendationLine totals(RecommendationSummaryQuery query) {
        return lines(query, null).get(0);
    }

    /** Of each region or kind that has a recommendation; one line where {@code by} is null, whether there is one or not. */
    List<RecommendationLine> lines(RecommendationSummaryQuery query, By by) {
        var column = by == null ? "cast(null as text)" : by == By.KIND ? "lower(kind)" : "region";
        return run(
                sums(query, by == By.REGION ? Each.REGION : Each.NONE, by == By.KIND),
                column,
                by == null ? "" : "group by line having sum(recommendations) > 0 order by line");
    }

    /**
     * Of each council to which something was recommended, in the order of their codes; all numbers are 0 of one whose last went
     * to another council a moment ago.
     *
     * @param after the last council shown, or null
     */
    List<RecommendationLine> byCouncil(RecommendationSummaryQuery query, String after, int limit) {
        var sums = sums(query, Each.COUNCIL, false).both("council > %s", after == null ? "" : after);
        return run(sums, "council", sums.page("council", "recommendations", limit));
    }

    /**
     * Of each asset that was recommended, in the order of their ids; all numbers are 0 of one whose last recommendation went to
     * another council a moment ago.
     *
     * @param after the last asset shown, or null
     */
    List<RecommendationLine> byAsset(RecommendationSummaryQuery query, String after, int limit) {
        var sums = kept(query, Each.NONE).both("asset > %s", after == null ? ANY_ASSET : UUID.fromString(after));
        if (query.asset() != null) {
            sums.both("asset = %s", query.asset());
        }
        return run(sums, "cast(asset as text)", sums.page("asset", "recommendations", limit));
    }

    /** Reasons for refusals, the most frequent first. */
    List<ReasonLine> reasons(RecommendationSummaryQuery query) {
        var sums = sums(query, Each.NONE, true).both("state = 'REJECTED'");
        var counted = sums.bind(tuples("""
                        select reason_code, sum(recommendations) as rejected from %s
                        group by reason_code having sum(recommendations) > 0
                        order by rejected desc, reason_code""".formatted(sums.lines()))).getResultList();
        long all = counted.stream().mapToLong(row -> number(row, "rejected")).sum();
        return counted.stream()
                .map(row -> new ReasonLine(
                        Rejection.Code.valueOf((String) row.get("reason_code")),
                        number(row, "rejected"),
                        Percent.of(number(row, "rejected"), all)))
                .toList();
    }

    /**
     * Of one asset, or of whatever is recommended.
     *
     * @param apart true where kinds or reasons are told apart
     */
    private KeptSums sums(RecommendationSummaryQuery query, Each each, boolean apart) {
        var sums = kept(query, each);
        if (query.asset() != null) {
            return sums.both("asset = %s", query.asset());
        }
        sums.total("asset = '%s'".formatted(ANY_ASSET));
        if (query.kind() == null) {
            sums.total(apart ? "kind <> ''" : "kind = ''");
        }
        return sums;
    }

    private KeptSums kept(RecommendationSummaryQuery query, Each each) {
        var sums = new KeptSums(
                        "recommendation_total",
                        "recommendation_change",
                        "council, asset, kind, state, reason_code, recommendations")
                .of(query.council(), query.region(), each);
        if (!sight.seesDrafts()) {
            sums.both("state <> 'DRAFT'");
        }
        return query.kind() == null ? sums : sums.both("kind = %s", query.kind());
    }

    private List<RecommendationLine> run(KeptSums sums, String column, String grouping) {
        return sums.bind(tuples("""
                        select %s as line, coalesce(sum(recommendations), 0) as recommendations, %s from %s %s""".formatted(column, BY_STATE, sums.lines(), grouping)))
                .getResultStream()
                .map(this::line)
                .toList();
    }

    private NativeQuery<Tuple> tuples(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }

    private RecommendationLine line(Tuple row) {
        long accepted = number(row, column(State.ACCEPTED));
        long rejected = number(row, column(State.REJECTED));
        long implemented = number(row, column(State.IMPLEMENTED));
        long lapsed = number(row, column(State.LAPSED));
        long decided = accepted + rejected + implemented + lapsed;
        return new RecommendationLine(
                (String) row.get("line"),
                number(row, "recommendations"),
                sight.seesDrafts() ? number(row, column(State.DRAFT)) : null,
                number(row, column(State.ISSUED)),
                number(row, column(State.DEFERRED)),
                accepted,
                rejected,
                implemented,
                lapsed,
                Percent.of(decided - rejected, decided),
                Percent.of(implemented, decided));
    }

    private static String column(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
