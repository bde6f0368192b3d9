package org.lgds.engagement.outcome;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.programme.ProgrammeQuery;
import org.lgds.engagement.programme.ProgrammeSight;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

/** Spend against outcome, programme by programme, newest first: those that the caller may list. */
@Path("/v1/programmes/summary")
@Produces(MediaType.APPLICATION_JSON)
public class ProgrammeSummaryResource {

    private final ProgrammeSight sight;
    private final ProgrammeTotals totals;
    private final Pages pages;
    private final Exports exports;

    ProgrammeSummaryResource(ProgrammeSight sight, ProgrammeTotals totals, Pages pages, Exports exports) {
        this.sight = sight;
        this.totals = totals;
        this.pages = pages;
        this.exports = exports;
    }

    /** Sums up spend against outcome, programme by programme, newest first. */
    @GET
    @PermitAll
    @Transactional
    public Page<ProgrammeOutcomes> list(@Valid @BeanParam ProgrammeQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> read(query, after, limit), ProgrammeSummaryResource::key, one -> one);
    }

    /** Downloads spend against outcome of all programmes, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ProgrammeQuery query) {
        var source = new Exports.Source<ProgrammeOutcomes>(
                "programme-outcomes", (after, limit) -> read(query, after, limit), ProgrammeSummaryResource::key);
        return exports.of(format, source, ProgrammeOutcomesRow.class, ProgrammeOutcomesRow::of, one -> one);
    }

    private List<ProgrammeOutcomes> read(ProgrammeQuery query, String after, int limit) {
        return totals.of(sight.list(query, after, limit));
    }

    private static String key(ProgrammeOutcomes one) {
        return one.programme().toString();
    }
}
