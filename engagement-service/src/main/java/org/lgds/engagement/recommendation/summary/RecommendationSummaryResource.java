package org.lgds.engagement.recommendation.summary;

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
 * What became of recommendations: how many were accepted and implemented, and why others were refused. Sums over all councils,
 * by kind and by reason too, are for anyone; what is narrower is for whom {@link SummarySight} says, and why.
 */
@Path("/v1/recommendations/summary")
public class RecommendationSummaryResource {

    private final SummarySight sight;
    private final RecommendationSums recommendations;
    private final DecisionDays decisions;
    private final Pages pages;
    private final Exports exports;

    RecommendationSummaryResource(
            SummarySight sight,
            RecommendationSums recommendations,
            DecisionDays decisions,
            Pages pages,
            Exports exports) {
        this.sight = sight;
        this.recommendations = recommendations;
        this.decisions = decisions;
        this.pages = pages;
        this.exports = exports;
    }

    /** Sums up recommendations and what came of them. */
    @GET
    @PermitAll
    @MayForbid
    @Transactional
    public RecommendationSummaryView summary(
            @Valid @BeanParam RecommendationSummaryQuery query, @Valid @BeanParam PageQuery page) {
        mustBeFor(query, page);
        var lines = query.hasLines() ? lines(query, page) : new Page<RecommendationLine>(null, null);
        return new RecommendationSummaryView(
                query.by(),
                recommendations.totals(query),
                query.asset() == null ? decisions.median(query) : null,
                recommendations.reasons(query),
                lines.items(),
                lines.next());
    }

    /**
     * Downloads the summary of recommendations, as CSV or JSON lines. The lines alone are in it, all of them, or the
     * totals where none were asked for.
     */
    @GET
    @Path("export")
    @PermitAll
    @MayForbid
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam RecommendationSummaryQuery query) {
        mustBeFor(query, new PageQuery(1, null));
        if (query.by() == RecommendationSummaryQuery.By.REASON) {
            var reasons = new Exports.Source<ReasonLine>(
                    "refusals",
                    (after, limit) -> after == null ? recommendations.reasons(query) : List.of(),
                    line -> line.reason().name());
            return exports.of(format, reasons, ReasonLine.class, line -> line, line -> line);
        }
        var lines = new Exports.Source<RecommendationLine>(
                "recommendation-summary",
                (after, limit) -> exported(query, after, limit),
                line -> String.valueOf(line.of()));
        return exports.of(format, lines, RecommendationLine.class, line -> line, line -> line);
    }

    private List<RecommendationLine> exported(RecommendationSummaryQuery query, String after, int limit) {
        if (query.comesInPages()) {
            return some(query, after, limit);
        }
        return after == null ? recommendations.lines(query, query.by()) : List.of();
    }

    private List<RecommendationLine> some(RecommendationSummaryQuery query, String after, int limit) {
        return query.isByAsset()
                ? recommendations.byAsset(query, after, limit)
                : recommendations.byCouncil(query, after, limit);
    }

    private Page<RecommendationLine> lines(RecommendationSummaryQuery query, PageQuery page) {
        return query.comesInPages()
                ? pages.of(page, (after, limit) -> some(query, after, limit), RecommendationLine::of, line -> line)
                : new Page<>(recommendations.lines(query, query.by()), null);
    }

    private void mustBeFor(RecommendationSummaryQuery query, PageQuery page) {
        if (!query.isOfAll()) {
            sight.mustSee(query.council());
        }
        query.mustBeSound(page);
        KnownCouncil.mustBeSomewhere(query.region());
    }
}
