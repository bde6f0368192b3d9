package org.lgds.engagement.request;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.council.Successor;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.lgsl.KnownService;
import org.lgds.engagement.result.KnownResult;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

@Path("/v1/engagement-requests")
@Produces(MediaType.APPLICATION_JSON)
public class EngagementRequestResource {

    private final Caller caller;
    private final CouncilRecords records;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    EngagementRequestResource(Caller caller, CouncilRecords records, Journal journal, Versions versions, Clock clock) {
        this.caller = caller;
        this.records = records;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists councils' requests for advice. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<EngagementRequestView> list(
            @Valid @BeanParam EngagementRequestQuery query, @Valid @BeanParam PageQuery page) {
        return records.page(EngagementRequest.KIND, query.conditions(), page, this::view);
    }

    /** Tells which requests for advice changed since the last visit; without {@code since} all of them. */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Changes<EngagementRequestView> changes(
            @RestQuery @CouncilCode String council, @Valid @BeanParam ChangesQuery since) {
        return records.changes(EngagementRequest.KIND, council, since, this::view);
    }

    /** Downloads all requests for advice that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam EngagementRequestQuery query) {
        var kind = EngagementRequest.KIND;
        return records.export(
                format, kind, query::conditions, EngagementRequestRow.class, EngagementRequestRow::of, this::view);
    }

    /** Shows a request for advice. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<EngagementRequestView> get(@RestPath UUID id) {
        return shown(records.readable(EngagementRequest.KIND, id));
    }

    /** Lists what happened to a request for advice, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return records.history(EngagementRequest.KIND, id, page);
    }

    /** Drafts a request for advice, for a council. */
    @POST
    @RolesAllowed({"council-editor", "council-sro", "council-sponsor"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<EngagementRequestView> create(@Valid @NotNull NewEngagementRequest body) {
        caller.mustBeOf(body.council());
        KnownCouncil.inBeing(body.council()).mustBeAdvisable();
        KnownService.mustBeKnown(body.focus() == null ? List.of() : body.focus().services());
        var request = EngagementRequest.draft(body.council());
        journal.add(request.write(body.contents(), caller.subject(), clock.instant()));
        request.persist();
        return versions.created(request, view(request), "/v1/engagement-requests/" + request.id);
    }

    /** Replaces the draft of a request for advice. */
    @PUT
    @Path("{id}")
    @RolesAllowed({"council-editor", "council-sro", "council-sponsor"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<EngagementRequestView> write(@RestPath UUID id, @Valid @NotNull ChangedEngagementRequest body) {
        var request = records.toBeChangedByItsCouncil(EngagementRequest.KIND, id);
        KnownService.mustBeKnown(body.focus() == null ? List.of() : body.focus().services());
        journal.add(request.write(body, caller.subject(), clock.instant()));
        return shown(request);
    }

    /** Submits a request for advice. */
    @POST
    @Path("{id}/submission")
    @RolesAllowed({"council-sro", "council-sponsor"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> submit(@RestPath UUID id) {
        var request = records.toBeChangedByItsCouncil(EngagementRequest.KIND, id);
        journal.add(request.submit(Submission.by(caller), clock.instant()));
        return shown(request);
    }

    /** Withdraws a request for advice, with the reason. */
    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({"council-editor", "council-sro", "council-sponsor"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> withdraw(@RestPath UUID id, @Valid @NotNull Reason body) {
        var request = records.toBeChangedByItsCouncil(EngagementRequest.KIND, id);
        journal.add(request.withdraw(body.reason(), clock.instant()));
        return shown(request);
    }

    /** Records how LGDS judges a request for advice. */
    @POST
    @Path("{id}/triage")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> triage(@RestPath UUID id, @Valid @NotNull NewTriage body) {
        var request = records.toBeChanged(EngagementRequest.KIND, id);
        journal.add(request.triage(body, KnownResult.current(request.council), clock.instant()));
        return shown(request);
    }

    /** Accepts a request for advice, which opens an engagement. */
    @POST
    @Path("{id}/acceptance")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> accept(@RestPath UUID id, @Valid @NotNull Acceptance body) {
        var request = records.toBeChanged(EngagementRequest.KIND, id);
        KnownCouncil.inBeing(request.council).mustBeAdvisable();
        var engagement = Engagement.asked(request.council, request.id, request.title, body.commitmentAction());
        journal.add(request.accept(engagement.id, body, KnownResult.current(request.council), clock.instant()));
        journal.add(engagement.scope(clock.instant()));
        engagement.persist();
        return shown(request);
    }

    /** Declines a request for advice, with the reason. */
    @POST
    @Path("{id}/decline")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> decline(@RestPath UUID id, @Valid @NotNull Reason body) {
        var request = records.toBeChanged(EngagementRequest.KIND, id);
        journal.add(request.decline(body.reason(), clock.instant()));
        return shown(request);
    }

    /** Defers a request for advice to another day. */
    @POST
    @Path("{id}/deferral")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> defer(@RestPath UUID id, @Valid @NotNull Deferral body) {
        body.mustEndAfterToday(clock);
        var request = records.toBeChanged(EngagementRequest.KIND, id);
        journal.add(request.defer(body, clock.instant()));
        return shown(request);
    }

    /** Says which successor has a request for advice. Its {@code proposedSuccessor} is the one with most people. */
    @POST
    @Path("{id}/transfer")
    @RolesAllowed("programme-manager")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementRequestView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        var request = records.toBePassedTo(body.council(), EngagementRequest.KIND, id);
        journal.add(request.passTo(body.council(), clock.instant()));
        return shown(request);
    }

    private RestResponse<EngagementRequestView> shown(EngagementRequest request) {
        return versions.answer(request, view(request));
    }

    private EngagementRequestView view(EngagementRequest request) {
        return EngagementRequestView.of(request, records.allowedActions(EngagementRequestResource.class, request));
    }
}
