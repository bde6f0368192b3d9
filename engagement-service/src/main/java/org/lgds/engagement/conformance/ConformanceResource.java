package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.council.ConfirmingSuccessors;
import org.lgds.engagement.council.Successor;
import org.lgds.engagement.project.ActiveCouncils;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Claims of conformance: a council's by its SRO, a supplier's by itself; programme managers assess them. */
@Path("/v1/conformance-claims")
@Produces(MediaType.APPLICATION_JSON)
public class ConformanceResource {

    private final DeclaringConformance declaring;
    private final ConformanceSight sight;
    private final PassingClaims passing;
    private final ConfirmingSuccessors successors;
    private final ConformanceSettings settings;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final Exports exports;
    private final History history;
    private final Journal journal;
    private final Clock clock;

    ConformanceResource(
            DeclaringConformance declaring,
            ConformanceSight sight,
            PassingClaims passing,
            ConfirmingSuccessors successors,
            ConformanceSettings settings,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            Exports exports,
            History history,
            Journal journal,
            Clock clock) {
        this.declaring = declaring;
        this.sight = sight;
        this.passing = passing;
        this.successors = successors;
        this.settings = settings;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.exports = exports;
        this.history = history;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lists claims that a council's service or a product meets a standard. */
    @GET
    @PermitAll
    @Transactional
    public Page<ConformanceView> list(@Valid @BeanParam ConformanceQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), ConformanceClaim::key, sight::view);
    }

    /**
     * Tells which claims of conformance changed since the last visit. Without {@code since} it begins with all of them.
     */
    @GET
    @Path("changes")
    @PermitAll
    @Transactional
    public Changes<ConformanceView> changes(
            @Valid @BeanParam ConformanceQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                claim -> sight.change(query, claim));
    }

    /** Downloads all claims of conformance that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam ConformanceQuery query) {
        var source = new Exports.Source<ConformanceClaim>(
                "conformance-claims", (after, limit) -> sight.list(query, after, limit), ConformanceClaim::key);
        return exports.of(
                format, source, ConformanceRow.class, claim -> ConformanceRow.of(sight.view(claim)), sight::view);
    }

    /** Shows a claim of conformance. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<ConformanceView> get(@RestPath UUID id) {
        return shown(sight.of(id));
    }

    /** Lists what happened to a claim of conformance, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var claim = sight.of(id);
        return history.of("conformance", claim.key(), page, sight.reach(claim), ConformanceFields.CLASSES, true);
    }

    /** Declares that a council's service or a product meets a standard. */
    @POST
    @RolesAllowed({"council-sro", "supplier"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ConformanceView> declare(@Valid @NotNull NewClaim body) {
        var claim = declaring.declare(body);
        return versions.created(claim, sight.view(claim), "/v1/conformance-claims/" + claim.id);
    }

    /** Starts the assessment of a claim of conformance. */
    @POST
    @Path("{id}/assessment-start")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ConformanceView> start(@RestPath UUID id) {
        var claim = sight.toBeAssessed(id);
        journal.add(claim.startAssessment(clock.instant()));
        return shown(claim);
    }

    /**
     * Records what the assessment of a claim found of each criterion. The whole follows from it. A claim that is met takes
     * the place of a former one with the same version.
     */
    @POST
    @Path("{id}/assessment")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ConformanceView> assess(@RestPath UUID id, @Valid @NotNull Finding body) {
        var claim = sight.toBeAssessed(id);
        journal.add(declaring.assess(claim, body, settings, LocalDate.now(clock)));
        return shown(claim);
    }

    /**
     * Says which of several successors has a claim of a council that has ended. Where that has an open one of its own,
     * or a met one, as this is, one of the two ends.
     */
    @POST
    @Path("{id}/transfer")
    @RolesAllowed("programme-manager")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<ConformanceView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        ActiveCouncils.hold(body.council());
        var claim = sight.toBeChanged(id);
        successors.mustFollow(body.council(), "conformance claim", claim.council, claim.proposedSuccessor);
        passing.passTo(body.council(), claim);
        return shown(claim);
    }

    private RestResponse<ConformanceView> shown(ConformanceClaim claim) {
        return versions.answer(claim, sight.view(claim));
    }
}
