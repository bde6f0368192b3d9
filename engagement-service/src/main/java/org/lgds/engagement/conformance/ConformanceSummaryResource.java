package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.summary.Months;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Conditions;

/** Which councils conform over time, by council, service or region: of what was met alone, which is public. */
@Path("/v1/conformance-claims/summary")
public class ConformanceSummaryResource {

    private final EntityManager entities;
    private final Exports exports;
    private final Clock clock;

    ConformanceSummaryResource(EntityManager entities, Exports exports, Clock clock) {
        this.entities = entities;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    public SummaryView summary(@Valid @BeanParam SummaryQuery query) {
        return new SummaryView(query.by(), lines(query, query.months(LocalDate.now(clock))));
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam SummaryQuery query) {
        var months = query.months(LocalDate.now(clock));
        var source = new Exports.Source<SummaryLine>(
                "conformance", (after, limit) -> after == null ? lines(query, months) : List.of(), SummaryLine::of);
        return exports.of(format, source, SummaryLine.class, line -> line, line -> line);
    }

    /** Each claim is read once, however many months are asked for, and counts from its month until that in which it expired. */
    private List<SummaryLine> lines(SummaryQuery query, Months months) {
        var conditions = new Conditions();
        var first = conditions.parameter(months.first());
        var last = conditions.parameter(months.last());
        var today = conditions.parameter(LocalDate.now(clock));
        conditions
                .andAny(List.of("c.council is not null"))
                .andAny(List.of("c.met_on <= " + today))
                .and("c.standard = %s", query.standard())
                .and("c.service = %s", query.service())
                .and("c.council = %s", query.council())
                .and("k.region = %s", query.region());
        return conditions
                .bind(entities.unwrap(Session.class)
                        .createNativeQuery(
                                """
                                with counted as materialized (
                                    select coalesce(%1$s, 'unknown') as line, c.council,
                                        greatest(date_trunc('month', cast(c.met_on as timestamp)), cast(%2$s as timestamp)) as since,
                                        date_trunc('month', cast(case when c.expired_on <= %4$s then c.expired_on end as timestamp)) as until,
                                        count(*) as met
                                    from conformance_claim c left join known_council k on k.code = c.council
                                    %5$s
                                    group by 1, 2, 3, 4)
                                select to_char(m, 'YYYY-MM') as month, line, cast(sum(met) as bigint) as met, count(*) as councils
                                from (
                                    select m, line, council, sum(met) as met
                                    from generate_series(cast(%2$s as timestamp), cast(%3$s as timestamp), interval '1 month') m
                                        join counted on since <= m and (until is null or until > m)
                                    group by m, line, council) of_a_council
                                group by m, line order by m, line""".formatted(query.by().column(), first, last, today, conditions.where()),
                                Tuple.class))
                .getResultStream()
                .map(row -> new SummaryLine(
                        row.get("month", String.class),
                        row.get("line", String.class),
                        row.get("met", Long.class),
                        row.get("councils", Long.class)))
                .toList();
    }
}
