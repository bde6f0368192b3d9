package org.lgds.engagement.outcome;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.programme.ProgrammeSight;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;

/** What one programme has spent and what came of it: to anyone what is public, to LGDS all. */
@Path("/v1/programmes/{id}/outcomes")
public class ProgrammeOutcomesResource {

    private final ProgrammeSight sight;
    private final ProgrammeTotals totals;
    private final Exports exports;

    ProgrammeOutcomesResource(ProgrammeSight sight, ProgrammeTotals totals, Exports exports) {
        this.sight = sight;
        this.totals = totals;
        this.exports = exports;
    }

    /** Shows what a programme has spent, and what came of it. */
    @GET
    @PermitAll
    @Transactional
    public ProgrammeOutcomes get(@RestPath UUID id) {
        return of(id);
    }

    /** Downloads what a programme has spent and what came of it, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    @Transactional
    public Export export(@RestPath UUID id, @RestQuery ExportFormat format) {
        var outcomes = of(id);
        return exports.of(
                format,
                new Exports.Source<ProgrammeOutcomes>(
                        "programme-outcomes",
                        (after, limit) -> after == null ? List.of(outcomes) : List.of(),
                        one -> one.programme().toString()),
                ProgrammeOutcomesRow.class,
                ProgrammeOutcomesRow::of,
                one -> one);
    }

    private ProgrammeOutcomes of(UUID id) {
        return totals.of(List.of(sight.of(id))).get(0);
    }
}
