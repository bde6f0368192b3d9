package org.lgds.engagement.recommendation.summary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.summary.KeptSums;
import org.lgds.kit.data.Scalars;

/** How long councils take to decide, from the histogram that the database keeps: as many rows are read as there are days. */
@ApplicationScoped
class DecisionDays {

    private final EntityManager entities;

    DecisionDays(EntityManager entities) {
        this.entities = entities;
    }

    /** The median by nearest rank: the first day by which half of them were decided on. Null where none was. */
    Integer median(RecommendationSummaryQuery query) {
        var sums = new KeptSums("decision_total", "recommendation_change", "council, kind, days, recommendations")
                .of(query.council(), query.region(), KeptSums.Each.NONE)
                .both("days >= 0");
        if (query.kind() == null) {
            sums.total("kind = ''");
        } else {
            sums.both("kind = %s", query.kind());
        }
        return sums.bind(Scalars.query(entities, """
                        select min(days) filter (where decided > 0 and upto * 2 >= decided) from (
                            select days, sum(recommendations) over (order by days) as upto, sum(recommendations) over () as decided
                            from (select days, sum(recommendations) as recommendations from %s group by days) cell) ranked""".formatted(sums.lines()), Integer.class))
                .getSingleResult();
    }
}
