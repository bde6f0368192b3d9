package org.lgds.engagement.plan;

import java.time.Clock;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The revisions of an engagement's plan: LGDS proposes them, the council's accountable officer agrees. */
@Path("/v1/engagements/{id}/plans")
@Produces(MediaType.APPLICATION_JSON)
public class PlanResource {

    private final Engagements engagements;
    private final CouncilRecords records;
    private final Planning planning;
    private final Journal journal;
    private final Versions versions;
    private final Caller caller;
    private final Clock clock;

    PlanResource(
            Engagements engagements,
            CouncilRecords records,
            Planning planning,
            Journal journal,
            Versions versions,
            Caller caller,
            Clock clock) {
        this.engagements = engagements;
        this.records = records;
        this.planning = planning;
        this.journal = journal;
        this.versions = versions;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lists the revisions of an engagement's plan. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<PlanView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var engagement = engagements.readable(id);
        return records.page(
                ActionPlan.KIND, new Conditions().and("engagement = %s", id), page, plan -> view(plan, engagement));
    }

    /** Shows a revision of an engagement's plan, with its actions. */
    @GET
    @Path("{plan}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<PlanView> get(@RestPath UUID id, @RestPath UUID plan) {
        return shown(engagements.part(ActionPlan.KIND, id, plan), engagements.readable(id));
    }

    /** Lists what happened to a revision of a plan, and when. */
    @GET
    @Path("{plan}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID plan, @Valid @BeanParam PageQuery page) {
        return records.history(ActionPlan.KIND, engagements.part(ActionPlan.KIND, id, plan).id, page);
    }

    /** Begins the plan of an engagement, or its next revision with all the actions of the last. */
    @POST
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<PlanView> create(@RestPath UUID id, @Valid @NotNull NewPlan body) {
        var engagement = engagements.openAlone(id);
        var plan = planning.draft(engagement, body);
        return versions.created(plan, view(plan, engagement), "/v1/engagements/%s/plans/%s".formatted(id, plan.id));
    }

    /** Replaces what a draft plan says of itself. */
    @PUT
    @Path("{plan}")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<PlanView> change(@RestPath UUID id, @RestPath UUID plan, @Valid @NotNull NewPlan body) {
        var changed = engagements.partToBeChanged(ActionPlan.KIND, id, plan);
        journal.add(changed.write(body, clock.instant()));
        return shown(changed, engagements.readable(id));
    }

    /** Proposes a plan to the council. */
    @POST
    @Path("{plan}/proposal")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<PlanView> propose(@RestPath UUID id, @RestPath UUID plan) {
        var proposed = engagements.partToBeChangedAlone(ActionPlan.KIND, id, plan);
        journal.add(proposed.propose(planning.today(), clock.instant()));
        return shown(proposed, engagements.readable(id));
    }

    /** Agrees a plan, by the council's accountable officer. */
    @POST
    @Path("{plan}/agreement")
    @RolesAllowed("council-sro")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<PlanView> agree(@RestPath UUID id, @RestPath UUID plan) {
        caller.mustBeOf(engagements.part(ActionPlan.KIND, id, plan).council);
        var agreed = engagements.partToBeChangedAlone(ActionPlan.KIND, id, plan);
        var engagement = engagements.readable(id);
        planning.agree(agreed, engagement, caller.subject());
        return shown(agreed, engagement);
    }

    /** Ends the plan that is in force. The next revision may take its place. */
    @POST
    @Path("{plan}/closure")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<PlanView> close(@RestPath UUID id, @RestPath UUID plan, @Valid @NotNull Reason body) {
        var closed = engagements.partToBeChangedAlone(ActionPlan.KIND, id, plan);
        planning.close(closed, body.reason());
        return shown(closed, engagements.readable(id));
    }

    private RestResponse<PlanView> shown(ActionPlan plan, Engagement engagement) {
        return versions.answer(plan, view(plan, engagement));
    }

    private PlanView view(ActionPlan plan, Engagement engagement) {
        return PlanView.of(plan, engagements.allowedActions(PlanResource.class, plan, engagement));
    }
}
