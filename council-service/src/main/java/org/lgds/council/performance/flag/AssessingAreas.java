package org.lgds.council.performance.flag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.lgsl.ServiceArea;
import org.lgds.kit.data.DueWork;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;

/**
 * Flags the service areas that councils do poorly in, and clears those where that does not hold any more. Of a service that
 * a council tells in several ways, by months and by years, or as a whole and by interaction, the one is taken that covers
 * most days, so that nothing is counted twice.
 */
@ApplicationScoped
class AssessingAreas {

    /** Of one area, all councils. A period counts that ended in the window, or has not ended yet. */
    private static final String MEASURES = """
            with told as materialized (
                select council, service_id, grain, interaction_id is null as whole, period_start,
                    period_end - period_start as days,
                    case when num_nonnulls(online, assisted_digital, phone, face_to_face, post, email) > 0 then total end
                        as total,
                    coalesce(online, 0) + coalesce(assisted_digital, 0) as digital,
                    case when online is not null then started_online end as started, online,
                    case when num_nonnulls(very_dissatisfied, dissatisfied, neither, satisfied, very_satisfied) > 0
                        then responses end as responses,
                    coalesce(satisfied, 0) + coalesce(very_satisfied, 0) as satisfied
                from service_performance
                where service_id = any(array(select id from service where area = ?1)) and state <> 'WITHDRAWN'
                    and period_start > cast(?2 as date) - interval '1 year' and period_end > cast(?2 as date)),
            basis as (
                select distinct on (council, service_id) council, service_id, grain, whole
                from (select council, service_id, grain, whole, count(distinct period_start) * max(days) as days
                    from told group by council, service_id, grain, whole) covered
                order by council, service_id, days desc,
                    array_position(array['MONTH', 'QUARTER', 'FINANCIAL_YEAR'], grain), whole desc)
            select council,
                cast(sum(digital) filter (where total is not null) as double precision) / nullif(sum(total), 0),
                cast(sum(online) filter (where started is not null) as double precision) / nullif(sum(started), 0),
                cast(sum(satisfied) filter (where responses is not null) as double precision) / nullif(sum(responses), 0)
            from told join basis using (council, service_id, grain, whole)
            group by council""";

    private final FlagSettings settings;
    private final EntityManager entities;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    AssessingAreas(FlagSettings settings, EntityManager entities, Turns turns, Journal journal, Clock clock) {
        this.settings = settings;
        this.entities = entities;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** Two replicas take turns, and the second finds it done. */
    @Scheduled(cron = "{lgds.performance.flags.assess}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void assess() {
        var areas = QuarkusTransaction.requiringNew()
                .call(() -> ServiceArea.<ServiceArea>listAll().stream()
                        .map(area -> area.id)
                        .sorted()
                        .toList());
        DueWork.each("Flags of service areas", areas, this::assess);
    }

    private void assess(String area) {
        turns.take("flags", List.of(area));
        var today = LocalDate.now(clock);
        var measures = measures(area, today.minus(settings.window()));
        var figures = AreaFigures.of(measures, settings);
        var flag = ServiceAreaFlag.held(area).orElseGet(() -> ServiceAreaFlag.of(area));
        flag.assess(figures, figures.leaders(measures), NamingConsent.consenting(area), today, clock.instant())
                .ifPresent(event -> {
                    journal.add(event);
                    flag.persist();
                });
    }

    private List<CouncilMeasures> measures(String area, LocalDate since) {
        return entities.unwrap(Session.class)
                .createNativeQuery(MEASURES, Tuple.class)
                .setParameter(1, area)
                .setParameter(2, since)
                .getResultStream()
                .map(row -> new CouncilMeasures(
                        row.get(0, String.class), number(row.get(1)), number(row.get(2)), number(row.get(3))))
                .toList();
    }

    private static Double number(Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}
