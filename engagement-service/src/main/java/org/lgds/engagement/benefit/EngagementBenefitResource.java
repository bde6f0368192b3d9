package org.lgds.engagement.benefit;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.benefit.BenefitQuery.Group;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.security.Scope;

/** What an engagement has brought, by kind of measure. */
@Path("/v1/engagements/{id}/benefits")
public class EngagementBenefitResource {

    private final Engagements engagements;
    private final Benefits benefits;
    private final Exports exports;

    EngagementBenefitResource(Engagements engagements, Benefits benefits, Exports exports) {
        this.engagements = engagements;
        this.benefits = benefits;
        this.exports = exports;
    }

    /** Shows what an engagement has brought, by kind of measure. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public BenefitsView get(@RestPath UUID id) {
        var engagement = engagements.readable(id).id;
        return new BenefitsView(benefits.of(engagement, null), benefits.of(engagement, Group.KIND), null);
    }

    /** Downloads what an engagement has brought, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestPath UUID id, @RestQuery ExportFormat format) {
        var engagement = engagements.readable(id).id;
        return exports.of(
                format,
                new Exports.Source<Line>(
                        "benefits",
                        (after, limit) -> after == null ? benefits.of(engagement, Group.KIND) : List.of(),
                        line -> Integer.toString(line.priceBase())),
                Line.class,
                line -> line,
                line -> line);
    }
}
