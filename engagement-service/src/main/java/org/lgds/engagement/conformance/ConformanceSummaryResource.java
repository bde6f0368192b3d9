package org.lgds.engagement.conformance;

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
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

/** Which councils conform over time, by council, service or region: of what was met alone, which is public. */
@Path("/v1/conformance-claims/summary")
public class ConformanceSummaryResource {

    private final ConformanceSums conformance;
    private final Pages pages;
    private final Exports exports;
    private final Clock clock;

    ConformanceSummaryResource(ConformanceSums conformance, Pages pages, Exports exports, Clock clock) {
        this.conformance = conformance;
        this.pages = pages;
        this.exports = exports;
        this.clock = clock;
    }

    /** Sums up which councils conform to standards over time, by council, service or region. */
    @GET
    @PermitAll
    @Transactional
    public SummaryView summary(@Valid @BeanParam SummaryQuery query, @Valid @BeanParam PageQuery page) {
        query.mustBeSound(page);
        KnownCouncil.mustBeSomewhere(query.region());
        var months = query.months(LocalDate.now(clock));
        if (!query.comesInPages()) {
            return new SummaryView(query.by(), conformance.all(query, months), null);
        }
        var shown = pages.of(
                page, (after, limit) -> conformance.first(query, months, after, limit), key -> key, key -> key);
        return new SummaryView(query.by(), conformance.of(query, months, shown.items()), shown.next());
    }

    /**
     * Downloads which councils conform to standards over time, as CSV or JSON lines. All lines are in it, however many
     * councils or services they are of.
     */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam SummaryQuery query) {
        KnownCouncil.mustBeSomewhere(query.region());
        var months = query.months(LocalDate.now(clock));
        var source = new Exports.Source<SummaryLine>(
                "conformance",
                (after, limit) -> after == null ? conformance.all(query, months) : List.of(),
                SummaryLine::of);
        return exports.of(format, source, SummaryLine.class, line -> line, line -> line);
    }
}
