package org.lgds.engagement.engagement.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.engagement.engagement.Days;
import org.lgds.engagement.engagement.Engagement.State;
import org.lgds.engagement.engagement.summary.EngagementSummaryQuery.By;
import org.lgds.engagement.summary.KeptSums;
import org.lgds.engagement.summary.KeptSums.Each;

/** Numbers of engagements from sums that the database keeps: as many rows are read as councils and states, or fewer. */
@ApplicationScoped
class EngagementSums {

    private static final String BY_STATE = Arrays.stream(State.values())
            .map(state ->
                    "coalesce(sum(engagements) filter (where state = '%s'), 0) as %s".formatted(state, column(state)))
            .collect(Collectors.joining(", "));

    private final EntityManager entities;

    EngagementSums(EntityManager entities) {
        this.entities = entities;
    }

    EngagementLine totals(EngagementSummaryQuery query) {
        return lines(query, null).get(0);
    }

    /** Of each region or state that has an engagement; one line where {@code by} is null, whether there is one or not. */
    List<EngagementLine> lines(EngagementSummaryQuery query, By by) {
        var column = by == null ? "cast(null as text)" : by == By.REGION ? "region" : "lower(state)";
        return run(
                kept(query, by == By.REGION ? Each.REGION : Each.NONE),
                column,
                by == null ? "" : "group by line having sum(engagements) > 0 order by line");
    }

    /**
     * Of each council that has an engagement, in the order of their codes; all numbers are 0 of one whose last went to another
     * council a moment ago.
     *
     * @param after the last council shown, or null
     */
    List<EngagementLine> byCouncil(EngagementSummaryQuery query, String after, int limit) {
        var sums = kept(query, Each.COUNCIL).both("council > %s", after == null ? "" : after);
        return run(sums, "council", sums.page("council", "engagements", limit));
    }

    private static KeptSums kept(EngagementSummaryQuery query, Each each) {
        var sums = new KeptSums("engagement_total", "engagement_change", "council, state, engagements, days, quarters")
                .of(query.council(), query.region(), each);
        return query.leadAdvisor() == null
                ? sums.total("lead_advisor = ''")
                : sums.both("lead_advisor = %s", query.leadAdvisor());
    }

    private List<EngagementLine> run(KeptSums sums, String column, String grouping) {
        var sql = """
                select %s as line, coalesce(sum(engagements), 0) as engagements, %s,
                    coalesce(sum(days), 0) as days, coalesce(sum(quarters), 0) as quarters
                from %s %s""".formatted(column, BY_STATE, sums.lines(), grouping);
        return sums.bind(entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class))
                .getResultStream()
                .map(EngagementSums::line)
                .toList();
    }

    private static EngagementLine line(Tuple row) {
        return new EngagementLine(
                (String) row.get("line"),
                number(row, "engagements"),
                number(row, column(State.SCOPING)),
                number(row, column(State.AGREED)),
                number(row, column(State.ACTIVE)),
                number(row, column(State.FOLLOW_UP)),
                number(row, column(State.PAUSED)),
                number(row, column(State.COMPLETED)),
                number(row, column(State.ENDED_EARLY)),
                number(row, "days"),
                Days.of(number(row, "quarters")));
    }

    private static String column(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
