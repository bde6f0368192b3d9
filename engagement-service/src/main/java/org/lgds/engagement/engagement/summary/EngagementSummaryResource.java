package org.lgds.engagement.engagement.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.summary.SummarySight;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;

/**
 * How many engagements there are in which state, what they take, and how long councils wait for the first advice. Sums over all
 * councils, by state too, are for anyone; what is narrower is for whom {@link SummarySight} says, and why.
 */
@Path("/v1/engagements/summary")
public class EngagementSummaryResource {

    private final SummarySight sight;
    private final EngagementSums engagements;
    private final FirstAdviceSums firstAdvice;
    private final Exports exports;
    private final Clock clock;

    EngagementSummaryResource(
            SummarySight sight, EngagementSums engagements, FirstAdviceSums firstAdvice, Exports exports, Clock clock) {
        this.sight = sight;
        this.engagements = engagements;
        this.firstAdvice = firstAdvice;
        this.exports = exports;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Transactional
    public EngagementSummaryView summary(@Valid @BeanParam EngagementSummaryQuery query) {
        mustBeFor(query);
        return new EngagementSummaryView(
                query.by(),
                engagements.totals(query),
                query.by() == null || query.isByMonth() ? null : engagements.lines(query, query.by()),
                query.showsFirstAdvice() ? firstAdvice.ofAnyMonth(query) : null,
                query.isByMonth() ? months(query) : null);
    }

    /** The lines alone, or the totals of engagements where none were asked for. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam EngagementSummaryQuery query) {
        mustBeFor(query);
        return query.isByMonth()
                ? exports.of(
                        format,
                        new Exports.Source<FirstAdvice>(
                                "first-advice",
                                (after, limit) -> after == null ? months(query) : List.of(),
                                FirstAdvice::month),
                        FirstAdvice.class,
                        line -> line,
                        line -> line)
                : exports.of(
                        format,
                        new Exports.Source<EngagementLine>(
                                "engagement-summary",
                                (after, limit) -> after == null ? engagements.lines(query, query.by()) : List.of(),
                                line -> String.valueOf(line.of())),
                        EngagementLine.class,
                        line -> line,
                        line -> line);
    }

    private List<FirstAdvice> months(EngagementSummaryQuery query) {
        return firstAdvice.lines(query, query.months(LocalDate.now(clock)));
    }

    private void mustBeFor(EngagementSummaryQuery query) {
        if (!query.isOfAll()) {
            sight.mustSee(query.council());
        }
        query.mustBeSound(LocalDate.now(clock));
    }
}
