package org.lgds.engagement.engagement;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.Successor;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** The steps of an engagement. */
@Path("/v1/engagements/{id}")
public class EngagementStepResource {

    private final Engagements engagements;
    private final Stepping stepping;
    private final PassingEngagementsOn passing;
    private final CouncilRecords records;
    private final EngagementViews views;
    private final Versions versions;
    private final Caller caller;

    EngagementStepResource(
            Engagements engagements,
            Stepping stepping,
            PassingEngagementsOn passing,
            CouncilRecords records,
            EngagementViews views,
            Versions versions,
            Caller caller) {
        this.engagements = engagements;
        this.stepping = stepping;
        this.passing = passing;
        this.records = records;
        this.views = views;
        this.versions = versions;
        this.caller = caller;
    }

    /** Records the council's statement of where it stands. */
    @POST
    @Path("position-statement")
    @RolesAllowed({"council-editor", "council-sro", "council-sponsor"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> receive(@RestPath UUID id, @Valid @NotNull PositionStatement body) {
        caller.mustBeOf(engagements.readable(id).council);
        return shown(stepping.step(id, (engagement, now) -> engagement.receive(body.statement(), now)));
    }

    /** Agrees an engagement, by the council's accountable officer. */
    @POST
    @Path("agreement")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> agree(@RestPath UUID id) {
        return shown(stepping.agree(id));
    }

    /** Starts an engagement. */
    @POST
    @Path("start")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> start(@RestPath UUID id) {
        return shown(stepping.step(id, Engagement::start));
    }

    /** Moves an engagement on to its follow-up. */
    @POST
    @Path("follow-up")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> followUp(@RestPath UUID id) {
        return shown(stepping.followUp(id));
    }

    /** Completes an engagement. */
    @POST
    @Path("completion")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> complete(@RestPath UUID id) {
        return shown(stepping.complete(id));
    }

    /** Pauses an engagement, with the reason. */
    @POST
    @Path("pause")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> pause(@RestPath UUID id, @Valid @NotNull Reason body) {
        return shown(stepping.step(id, (engagement, now) -> engagement.pause(body.reason(), now)));
    }

    /** Resumes an engagement that was paused. */
    @POST
    @Path("resumption")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> resume(@RestPath UUID id) {
        return shown(stepping.step(id, Engagement::resume));
    }

    /** Ends an engagement before its time, with the reason. */
    @POST
    @Path("early-end")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> endEarly(@RestPath UUID id, @Valid @NotNull Reason body) {
        return shown(stepping.endEarly(id, body.reason()));
    }

    /** Assigns an advisor to an engagement. */
    @POST
    @Path("assignment")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> assign(@RestPath UUID id, @Valid @NotNull Assignment body) {
        return shown(stepping.assign(id, body));
    }

    /** Releases an advisor from an engagement. */
    @POST
    @Path("release")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> release(@RestPath UUID id, @Valid @NotNull Release body) {
        return shown(stepping.step(id, (engagement, now) -> engagement.release(body.advisor(), body.reason(), now)));
    }

    /** Says which of several councils that follow has an engagement, with all that is in it. */
    @POST
    @Path("transfer")
    @RolesAllowed("programme-manager")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<EngagementView> transfer(@RestPath UUID id, @Valid @NotNull Successor body) {
        var engagement = records.toBePassedTo(body.council(), Engagement.KIND, id);
        passing.passTo(body.council(), engagement);
        return shown(engagement);
    }

    private RestResponse<EngagementView> shown(Engagement engagement) {
        return versions.answer(engagement, views.of(engagement));
    }
}
