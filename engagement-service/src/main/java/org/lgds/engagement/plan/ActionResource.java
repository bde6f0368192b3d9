package org.lgds.engagement.plan;

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
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What is to be done in an engagement, each action with an ETag of its own: the council and LGDS work on them at once. */
@Path("/v1/engagements/{id}/actions")
@Produces(MediaType.APPLICATION_JSON)
public class ActionResource {

    private final Engagements engagements;
    private final CouncilRecords records;
    private final Acting acting;
    private final Versions versions;

    ActionResource(Engagements engagements, CouncilRecords records, Acting acting, Versions versions) {
        this.engagements = engagements;
        this.records = records;
        this.acting = acting;
        this.versions = versions;
    }

    /** Lists the actions of an engagement. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<ActionView> list(
            @RestPath UUID id, @Valid @BeanParam ActionQuery query, @Valid @BeanParam PageQuery page) {
        var engagement = engagements.readable(id);
        return records.page(Action.KIND, query.conditions(id), page, action -> view(action, engagement));
    }

    /** Shows an action of an engagement. */
    @GET
    @Path("{action}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<ActionView> get(@RestPath UUID id, @RestPath UUID action) {
        return shown(engagements.part(Action.KIND, id, action));
    }

    /** Lists what happened to an action, and when. */
    @GET
    @Path("{action}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID action, @Valid @BeanParam PageQuery page) {
        return records.history(Action.KIND, engagements.part(Action.KIND, id, action).id, page);
    }

    /** Adds an action to the revision of the plan that is being drafted. */
    @POST
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ActionView> create(@RestPath UUID id, @Valid @NotNull NewAction body) {
        var action = acting.add(id, body);
        return versions.created(
                action,
                view(action, engagements.readable(id)),
                "/v1/engagements/%s/actions/%s".formatted(id, action.id));
    }

    /** Replaces what is said of an action. */
    @PUT
    @Path("{action}")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<ActionView> change(@RestPath UUID id, @RestPath UUID action, @Valid @NotNull NewAction body) {
        return shown(acting.change(id, action, body));
    }

    /** Starts an action. */
    @POST
    @Path("{action}/start")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<ActionView> start(@RestPath UUID id, @RestPath UUID action) {
        return shown(acting.act(id, action, Action::start));
    }

    /** Completes an action. */
    @POST
    @Path("{action}/completion")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<ActionView> complete(@RestPath UUID id, @RestPath UUID action) {
        return shown(acting.act(id, action, (one, now) -> one.complete(acting.today(), now)));
    }

    /** Records that an action is blocked, and by what. */
    @POST
    @Path("{action}/block")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<ActionView> block(@RestPath UUID id, @RestPath UUID action, @Valid @NotNull Reason body) {
        return shown(acting.act(id, action, (one, now) -> one.block(body.reason(), now)));
    }

    /** Records that an action is blocked no longer. */
    @POST
    @Path("{action}/unblocking")
    @RolesAllowed({"advisor", "programme-manager", "council-editor", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<ActionView> unblock(@RestPath UUID id, @RestPath UUID action) {
        return shown(acting.act(id, action, Action::unblock));
    }

    /** Drops an action, with the reason. */
    @POST
    @Path("{action}/drop")
    @RolesAllowed({"advisor", "programme-manager", "council-sro"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<ActionView> drop(@RestPath UUID id, @RestPath UUID action, @Valid @NotNull Reason body) {
        return shown(acting.drop(id, action, body.reason()));
    }

    private RestResponse<ActionView> shown(Action action) {
        return versions.answer(action, view(action, engagements.readable(action.engagement)));
    }

    private ActionView view(Action action, Engagement engagement) {
        return ActionView.of(action, engagements.allowedActions(ActionResource.class, action, engagement));
    }
}
