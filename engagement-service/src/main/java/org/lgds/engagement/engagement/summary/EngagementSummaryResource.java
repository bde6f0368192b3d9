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
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.summary.SummarySight;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.MayForbid;

/**
 * How many engagements there are in which state, what they take, and how long councils wait for the first advice. Sums over all
 * councils, by state too, are for anyone; what is narrower is for whom {@link SummarySight} says, and why.
 */
@Path("/v1/engagements/summary")
public class EngagementSummaryResource {

    private final SummarySight sight;
    private final EngagementSums engagements;
    private final FirstAdviceSums firstAdvice;
    private final Pages pages;
    private final Exports exports;
    private final Clock clock;

    EngagementSummaryResource(
            SummarySight sight,
            EngagementSums engagements,
            FirstAdviceSums firstAdvice,
            Pages pages,
            Exports exports,
            Clock clock) {
        this.sight = sight;
        this.engagements = engagements;
        this.firstAdvice = firstAdvice;
        this.pages = pages;
        this.exports = exports;
        this.clock = clock;
    }

    /** Sums up engagements, in all or along the line asked for. */
    @GET
    @PermitAll
    @MayForbid
    @Transactional
    public EngagementSummaryView summary(
            @Valid @BeanParam EngagementSummaryQuery query, @Valid @BeanParam PageQuery page) {
        mustBeFor(query, page);
        var lines = lines(query, page);
        return new EngagementSummaryView(
                query.by(),
                engagements.totals(query),
                lines.items(),
                query.showsFirstAdvice() ? firstAdvice.ofAnyMonth(query) : null,
                query.isByMonth() ? months(query) : null,
                lines.next());
    }

    /**
     * Downloads the summary of engagements, as CSV or JSON lines. The lines alone are in it, or the totals where none
     * were asked for.
     */
    @GET
    @Path("export")
    @PermitAll
    @MayForbid
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam EngagementSummaryQuery query) {
        mustBeFor(query, new PageQuery(1, null));
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
                                (after, limit) -> exported(query, after, limit),
                                line -> String.valueOf(line.of())),
                        EngagementLine.class,
                        line -> line,
                        line -> line);
    }

    private Page<EngagementLine> lines(EngagementSummaryQuery query, PageQuery page) {
        if (query.isByCouncil()) {
            return pages.of(
                    page,
                    (after, limit) -> engagements.byCouncil(query, after, limit),
                    EngagementLine::of,
                    line -> line);
        }
        return new Page<>(query.by() == null || query.isByMonth() ? null : engagements.lines(query, query.by()), null);
    }

    private List<EngagementLine> exported(EngagementSummaryQuery query, String after, int limit) {
        if (query.isByCouncil()) {
            return engagements.byCouncil(query, after, limit);
        }
        return after == null ? engagements.lines(query, query.by()) : List.of();
    }

    private List<FirstAdvice> months(EngagementSummaryQuery query) {
        return firstAdvice.lines(query, query.months(LocalDate.now(clock)));
    }

    private void mustBeFor(EngagementSummaryQuery query, PageQuery page) {
        if (!query.isOfAll()) {
            sight.mustSee(query.council());
        }
        query.mustBeSound(page, LocalDate.now(clock));
        KnownCouncil.mustBeSomewhere(query.region());
    }
}
