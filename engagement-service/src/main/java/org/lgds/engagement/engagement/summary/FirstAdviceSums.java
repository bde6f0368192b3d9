package org.lgds.engagement.engagement.summary;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.engagement.summary.KeptSums;
import org.lgds.kit.calendar.Months;

/** Days to first advice from the histogram that the database keeps: as many rows are read as there are days, and months. */
@ApplicationScoped
class FirstAdviceSums {

    private final EntityManager entities;

    FirstAdviceSums(EntityManager entities) {
        this.entities = entities;
    }

    FirstAdvice ofAnyMonth(EngagementSummaryQuery query) {
        return lines(query, null).stream().findFirst().orElse(FirstAdvice.NONE);
    }

    /** Of each month in which a request was submitted that waits or was advised; one line, or none, where months are null. */
    List<FirstAdvice> lines(EngagementSummaryQuery query, Months months) {
        var sums = new KeptSums("first_advice_total", "first_advice_change", "council, month, days, requests")
                .of(query.council(), query.region(), KeptSums.Each.NONE);
        if (months == null) {
            sums.total("month = date '0001-01-01'");
        } else {
            sums.both("month between %s and %s", months.startOfFirst(), months.startOfLast());
        }
        // Days of -1 are those of requests that wait. Nearest rank: the first day by which enough of them were advised.
        var sql = """
                select line, max(advised) as advised, max(waiting) as waiting,
                    min(days) filter (where advised > 0 and upto * 2 >= advised) as median,
                    min(days) filter (where advised > 0 and upto * 10 >= advised * 9) as ninetieth
                from (
                    select line, days,
                        coalesce(sum(requests) filter (where days >= 0) over (partition by line order by days), 0) as upto,
                        coalesce(sum(requests) filter (where days >= 0) over (partition by line), 0) as advised,
                        coalesce(sum(requests) filter (where days < 0) over (partition by line), 0) as waiting
                    from (
                        select %s as line, days, sum(requests) as requests from %s group by line, days) cell) ranked
                group by line having max(advised) + max(waiting) > 0 order by line""".formatted(months == null ? "cast(null as text)" : "to_char(month, 'YYYY-MM')", sums.lines());
        return sums.bind(entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class))
                .getResultStream()
                .map(row -> new FirstAdvice(
                        (String) row.get("line"),
                        ((Number) row.get("advised")).longValue(),
                        (Integer) row.get("median"),
                        (Integer) row.get("ninetieth"),
                        ((Number) row.get("waiting")).longValue()))
                .toList();
    }
}
