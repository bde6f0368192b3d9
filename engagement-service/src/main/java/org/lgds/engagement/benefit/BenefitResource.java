package org.lgds.engagement.benefit;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.programme.ProgrammeSight;
import org.lgds.engagement.summary.SummarySight;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.MayForbid;
import org.lgds.kit.openapi.MayNotFind;
import org.lgds.kit.problem.Problem;

/**
 * What was realised: in all for anyone, of a council for its people and LGDS, and by council, service or programme for LGDS. The
 * benefits of a service or a programme alone could be one council's, so no more than the whole is public (DOMAIN.md 7.3).
 */
@Path("/v1/measures/benefits")
public class BenefitResource {

    private final Benefits benefits;
    private final ProgrammeSight programmes;
    private final SummarySight sight;
    private final Pages pages;
    private final Exports exports;

    BenefitResource(Benefits benefits, ProgrammeSight programmes, SummarySight sight, Pages pages, Exports exports) {
        this.benefits = benefits;
        this.programmes = programmes;
        this.sight = sight;
        this.pages = pages;
        this.exports = exports;
    }

    /** Shows what measures brought in all, or by council, service or programme. */
    @GET
    @PermitAll
    @MayForbid
    @MayNotFind
    @Transactional
    public BenefitsView get(@Valid @BeanParam BenefitQuery query, @Valid @BeanParam PageQuery page) {
        mustBeFor(query);
        query.mustBeSound(page);
        var totals = benefits.totals(query);
        if (!query.comesInPages()) {
            return new BenefitsView(totals, query.group() == null ? null : benefits.lines(query), null);
        }
        var shown = pages.of(page, (after, limit) -> benefits.first(query, after, limit), key -> key, key -> key);
        return new BenefitsView(totals, benefits.lines(query, shown.items()), shown.next());
    }

    /**
     * Downloads what measures brought, as CSV or JSON lines. The lines alone are in it, or the totals where none were
     * asked for.
     */
    @GET
    @Path("export")
    @PermitAll
    @MayForbid
    @MayNotFind
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam BenefitQuery query) {
        mustBeFor(query);
        return exports.of(
                format,
                new Exports.Source<Line>(
                        "benefits",
                        (after, limit) -> after == null ? lines(query) : List.of(),
                        line -> Integer.toString(line.priceBase())),
                Line.class,
                line -> line,
                line -> line);
    }

    private List<Line> lines(BenefitQuery query) {
        return query.group() == null ? benefits.totals(query) : benefits.lines(query);
    }

    /** Throws {@link Problem} 401, 403 or 404, for more than the caller may know, and 400 for what is not kept. */
    private void mustBeFor(BenefitQuery query) {
        if (query.isOfAll()) {
            return;
        }
        var isOfOne = query.programme() == null && query.group() != BenefitQuery.Group.COUNCIL;
        sight.mustSee(isOfOne ? query.council() : null);
        if (query.programme() != null) {
            programmes.of(query.programme());
            if (!query.isOfNothingElse()) {
                throw Problem.invalidParameter(
                        "programme",
                        "A programme's benefits are summed up in all: leave out council, service and group.");
            }
        }
    }
}
