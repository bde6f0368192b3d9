package org.lgds.council.profile;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/**
 * How a council's services did, to be seen beside its maturity and never part of it (DOMAIN.md 3.4). Of a service that is
 * told in several ways, by months and by years, or as a whole and by interaction, the one is taken that covers most days.
 */
@ApplicationScoped
class ServiceOutcomes {

    private static final int MONTHS = 12;

    /** Sums by area, and over all in the last row. Costs at different prices are not added up. */
    private static final String MEASURES = """
            with told as materialized (
                select service_id, area, grain, interaction_id is null as whole, period_start,
                    period_end - period_start as days,
                    case when num_nonnulls(online, assisted_digital, phone, face_to_face, post, email) > 0 then total end
                        as counted,
                    coalesce(online, 0) + coalesce(assisted_digital, 0) as digital,
                    case when online is not null then started_online end as started, online,
                    case when num_nonnulls(very_dissatisfied, dissatisfied, neither, satisfied, very_satisfied) > 0
                        then responses end as responses,
                    coalesce(satisfied, 0) + coalesce(very_satisfied, 0) as satisfied,
                    case when total_pence is not null then total end as costed,
                    case when total is not null then total_pence end as pence,
                    case when total is not null then price_base end as price_base
                from service_performance join service on service.id = service_id
                where council = ?1 and service_performance.state <> 'WITHDRAWN' and period_end > cast(?2 as date)),
            basis as (
                select distinct on (service_id) service_id, grain, whole
                from (select service_id, grain, whole, count(distinct period_start) * max(days) as days
                    from told group by service_id, grain, whole) covered
                order by service_id, days desc,
                    array_position(array['MONTH', 'QUARTER', 'FINANCIAL_YEAR'], grain), whole desc)
            select grouping(area) as all_areas, area, count(distinct service_id) as services,
                round(sum(digital) filter (where counted is not null) / nullif(sum(counted), 0), 4) as take_up,
                round(sum(online) filter (where started is not null) / nullif(sum(started), 0), 4) as completion,
                round(sum(satisfied) filter (where responses is not null) / nullif(sum(responses), 0), 4) as satisfaction,
                case when count(distinct price_base) = 1 then round(sum(pence) / nullif(sum(costed), 0), 2) end as pence,
                case when count(distinct price_base) = 1 then max(price_base) end as price_base
            from told join basis using (service_id, grain, whole)
            group by grouping sets ((area), ())
            order by all_areas, area""";

    private final EntityManager entities;
    private final Clock clock;

    ServiceOutcomes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * How a council's services did in the last twelve months.
     *
     * @param since the first day of those twelve months: a period counts that ended after it
     * @param all all services together
     * @param areas each service area by itself
     */
    public record View(LocalDate since, Outcome all, List<Outcome> areas) {}

    /**
     * How services of one area, or all, did. A measure is absent, never zero, where nothing tells it.
     *
     * @param area id of the service area; absent of all together, and of services that are in no area
     * @param services how many services are told of
     * @param digitalTakeUp share of completed transactions that came in digitally, from 0 to 1
     * @param completionRate share of transactions begun online that were completed there, from 0 to 1
     * @param satisfaction share of those asked who were satisfied or very satisfied, from 0 to 1
     * @param costPerTransactionPence what a completed transaction cost on average, in pence; absent where costs are at
     *     prices of different years
     * @param priceBase the year whose prices the cost is in
     */
    @Schema(name = "ServiceOutcome")
    public record Outcome(
            String area,
            int services,
            BigDecimal digitalTakeUp,
            BigDecimal completionRate,
            BigDecimal satisfaction,
            BigDecimal costPerTransactionPence,
            Integer priceBase) {}

    /** Null where nothing is told. */
    View of(String council) {
        var since = LocalDate.now(clock).minusMonths(MONTHS);
        var areas = new ArrayList<>(entities.unwrap(Session.class)
                .createNativeQuery(MEASURES, Tuple.class)
                .setParameter(1, council)
                .setParameter(2, since)
                .getResultStream()
                .map(ServiceOutcomes::outcome)
                .toList());
        var all = areas.remove(areas.size() - 1);
        return all.services() == 0 ? null : new View(since, all, areas);
    }

    private static Outcome outcome(Tuple row) {
        return new Outcome(
                row.get("area", String.class),
                ((Number) row.get("services")).intValue(),
                plain(row, "take_up"),
                plain(row, "completion"),
                plain(row, "satisfaction"),
                plain(row, "pence"),
                row.get("price_base") instanceof Number year ? year.intValue() : null);
    }

    /** Without zeros at the end, and without an exponent. */
    private static BigDecimal plain(Tuple row, String measure) {
        var number = row.get(measure, BigDecimal.class);
        if (number == null) {
            return null;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
