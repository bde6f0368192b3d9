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

    /** Of each that has an engagement; one line where {@code by} is null, whether there is one or not. */
    List<EngagementLine> lines(EngagementSummaryQuery query, By by) {
        var sums = new KeptSums("engagement_total", "engagement_change", "council, state, engagements, days, quarters")
                .of(query.council(), query.region(), by == By.COUNCIL || by == By.REGION);
        if (query.leadAdvisor() == null) {
            sums.total("lead_advisor = ''");
        } else {
            sums.both("lead_advisor = %s", query.leadAdvisor());
        }
        var sql = """
                select %s as line, coalesce(sum(engagements), 0) as engagements, %s,
                    coalesce(sum(days), 0) as days, coalesce(sum(quarters), 0) as quarters
                from %s %s""".formatted(
                        column(by),
                        BY_STATE,
                        sums.lines(),
                        by == null ? "" : "group by line having sum(engagements) > 0 order by line");
        return sums.bind(entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class))
                .getResultStream()
                .map(EngagementSums::line)
                .toList();
    }

    private static String column(By by) {
        if (by == null) {
            return "cast(null as text)";
        }
        return switch (by) {
            case COUNCIL -> "council";
            case REGION -> "region";
            default -> "lower(state)";
        };
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
