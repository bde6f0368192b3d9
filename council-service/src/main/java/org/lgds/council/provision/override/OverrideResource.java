package org.lgds.council.provision.override;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.council.council.Council;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What LGDS knows better than the rule of who provides what: of one council, with what held before. */
@Path("/v1/councils/{code}/service-overrides")
@Produces(MediaType.APPLICATION_JSON)
public class OverrideResource {

    private final Overriding overriding;
    private final Pages pages;
    private final Versions versions;
    private final History history;
    private final AllowedActions actions;

    OverrideResource(Overriding overriding, Pages pages, Versions versions, History history, AllowedActions actions) {
        this.overriding = overriding;
        this.pages = pages;
        this.versions = versions;
        this.history = history;
        this.actions = actions;
    }

    /** Lists where a council's services differ from the rule for councils of its kind. */
    @GET
    @PermitAll
    @Transactional
    public Page<OverrideView> list(
            @RestPath String code, @Valid @BeanParam OverrideQuery query, @Valid @BeanParam PageQuery page) {
        var council = Council.of(code);
        var today = overriding.today();
        return pages.of(
                page,
                (after, limit) -> query.after(council.code, today, after, limit),
                ServiceOverride::key,
                this::view);
    }

    /** Shows an exception to which services a council provides. */
    @GET
    @Path("{id}")
    @PermitAll
    @Transactional
    public RestResponse<OverrideView> get(@RestPath String code, @RestPath UUID id) {
        var override = Overriding.of(code, id);
        return versions.answer(override, view(override));
    }

    /** Lists what happened to an exception to a council's services, and when. */
    @GET
    @Path("{id}/history")
    @PermitAll
    @Transactional
    public Page<History.Entry> history(@RestPath String code, @RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var override = Overriding.of(code, id);
        return history.of(OverrideEvent.filedUnder(override.id), override.council, page, field -> true);
    }

    /** Says that a council provides a service, or does not, contrary to the rule. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<OverrideView> override(@RestPath String code, @NotNull @Valid NewOverride body) {
        overriding.takeTurn(code);
        Overriding.mustBeThere(code);
        body.mustBeSensible(overriding.today());
        var override = overriding.override(code, body);
        return versions.created(
                override, view(override), "/v1/councils/%s/service-overrides/%s".formatted(code, override.id));
    }

    /**
     * Ends an exception to a council's services, today or on another day. A planned end may be moved by that as well;
     * the exception stays as history.
     */
    @POST
    @Path("{id}/ending")
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<OverrideView> end(@RestPath String code, @RestPath UUID id, @NotNull @Valid Ending body) {
        overriding.takeTurn(code);
        var override = Overriding.of(code, id);
        var until = until(override, body);
        versions.mustMatch(override);
        overriding.end(override, until, body.reason());
        return versions.answer(override, view(override));
    }

    private LocalDate until(ServiceOverride override, Ending body) {
        var today = overriding.today();
        if (body.until() == null) {
            return override.endedBy(today);
        }
        NewOverride.mustBeADay("/until", body.until(), today);
        if (body.until().isBefore(override.holdsFrom)) {
            throw Problem.invalidBody(
                    "/until",
                    "It holds from %s: give that day, for one that never held, or a later one.",
                    override.holdsFrom);
        }
        return body.until();
    }

    private OverrideView view(ServiceOverride override) {
        var state = override.state(overriding.today());
        var possible = ServiceOverride.LIFECYCLE.actionsFrom(state);
        return OverrideView.of(override, state, actions.of(OverrideResource.class, possible));
    }
}
