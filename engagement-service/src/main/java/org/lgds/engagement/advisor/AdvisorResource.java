package org.lgds.engagement.advisor;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.json.MergePatch;
import org.lgds.kit.json.ValidReading;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Advisors are registered and released by who runs LGDS's programmes; leave and interests they tell themselves as well. */
@Path("/v1/advisors")
public class AdvisorResource {

    private final KeepingAdvisors keeping;
    private final DeclaringInterests declaring;
    private final Caller caller;
    private final ValidReading reading;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AdvisorResource(
            KeepingAdvisors keeping,
            DeclaringInterests declaring,
            Caller caller,
            ValidReading reading,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.keeping = keeping;
        this.declaring = declaring;
        this.caller = caller;
        this.reading = reading;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Registers an advisor. */
    @POST
    @RolesAllowed({"programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<AdvisorView> register(@Valid @NotNull NewAdvisor body) {
        KeepingAdvisors.mustBeNew(body.subject());
        var advisor = Advisor.of(body.subject());
        journal.add(advisor.register(body.contents(), clock.instant()));
        advisor.persist();
        return versions.created(advisor, keeping.view(advisor), "/v1/advisors/" + advisor.id);
    }

    /** Changes what is said of an advisor. */
    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({"programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<AdvisorView> change(@RestPath UUID id, MergePatch body) {
        var advisor = keeping.of(id);
        var wanted = reading.patched(advisor.said(), body, ChangedAdvisor.class);
        versions.mustMatch(advisor);
        advisor.change(wanted, clock.instant()).ifPresent(journal::add);
        return shown(advisor);
    }

    /** Releases an advisor: they advise no longer. What they lead or advise in is in other hands before. */
    @POST
    @Path("{id}/release")
    @RolesAllowed({"programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<AdvisorView> release(@RestPath UUID id, @Valid @NotNull Reason body) {
        var advisor = keeping.toBeChanged(id);
        var event = advisor.release(body.reason(), clock.instant());
        keeping.mustAdviseNobody(advisor);
        journal.add(event);
        return shown(advisor);
    }

    /** Registers an advisor again who was released. */
    @POST
    @Path("{id}/registration")
    @RolesAllowed({"programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<AdvisorView> registerAgain(@RestPath UUID id, @Valid @NotNull Reason body) {
        var advisor = keeping.toBeChanged(id);
        journal.add(advisor.registerAgain(body.reason(), clock.instant()));
        return shown(advisor);
    }

    /** Records that an advisor is on leave. */
    @POST
    @Path("{id}/leave")
    @RolesAllowed({"advisor", "programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<AdvisorView> takeLeave(@RestPath UUID id, @Valid @NotNull NewLeave body) {
        var advisor = keeping.toBeChangedByThemself(id);
        journal.add(advisor.takeLeave(body, clock.instant()));
        return shown(advisor);
    }

    /** Cancels an advisor's leave. */
    @DELETE
    @Path("{id}/leave/{leave}")
    @RolesAllowed({"advisor", "programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<AdvisorView> cancelLeave(@RestPath UUID id, @RestPath UUID leave) {
        var advisor = keeping.toBeChangedByThemself(id);
        journal.add(advisor.cancelLeave(leave, clock.instant()));
        return shown(advisor);
    }

    /**
     * Declares an interest of an advisor: what they gain or gained from. It is never refused for what they do at
     * present, which is told to LGDS.
     */
    @POST
    @Path("{id}/interests")
    @RolesAllowed({"advisor", "programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<AdvisorView> declare(@RestPath UUID id, @Valid @NotNull NewInterest body) {
        var advisor = keeping.toBeChangedByThemself(id);
        KeepingAdvisors.mustBeKnown(body.council(), body.supplier());
        declaring.declare(advisor, body, caller.subject());
        return shown(advisor);
    }

    /** Says when an interest of an advisor ends. Nobody lifts their own. */
    @POST
    @Path("{id}/interests/{interest}/end")
    @RolesAllowed({"programme-manager", "lgds-admin"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<AdvisorView> endInterest(
            @RestPath UUID id, @RestPath UUID interest, @Valid @NotNull EndOfInterest body) {
        var advisor = keeping.toBeChanged(id);
        if (caller.subject().equals(advisor.subject)) {
            throw Problem.of(
                    Advisors.NOT_THIS_ADVISOR, "Nobody ends an interest of their own: another programme manager must.");
        }
        declaring.end(advisor, interest, body);
        return shown(advisor);
    }

    private RestResponse<AdvisorView> shown(Advisor advisor) {
        return versions.answer(advisor, keeping.view(advisor));
    }
}
