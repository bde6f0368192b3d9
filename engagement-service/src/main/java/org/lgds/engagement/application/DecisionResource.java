package org.lgds.engagement.application;

import java.time.Clock;
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
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What LGDS does with applications: rules on them, closes the scoring, and answers. */
@Path("/v1/applications")
public class DecisionResource {

    private final ApplicationSight sight;
    private final Deciding deciding;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    DecisionResource(ApplicationSight sight, Deciding deciding, Journal journal, Versions versions, Clock clock) {
        this.sight = sight;
        this.deciding = deciding;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Rules that an application is eligible. */
    @POST
    @Path("{id}/eligibility")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> ruleEligible(@RestPath UUID id) {
        var application = sight.toBeChanged(id);
        deciding.ruleEligible(application);
        return shown(application);
    }

    /** Rules that an application is not eligible, with the reason. */
    @POST
    @Path("{id}/ineligibility")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> ruleIneligible(@RestPath UUID id, @Valid @NotNull Reason body) {
        var application = sight.toBeChanged(id);
        journal.add(application.ruleIneligible(body.reason(), clock.instant()));
        return shown(application);
    }

    /** Closes the scoring of an application: takes the scores as they are. None can be given afterwards. */
    @POST
    @Path("{id}/scoring")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> score(@RestPath UUID id) {
        var application = sight.toBeChanged(id);
        deciding.score(application);
        return shown(application);
    }

    /**
     * Opens the scoring of an application again, with the reason: a member who scored it has an interest in it, or another
     * is to score it too. The scores stay, and count once the scoring is closed again, of those who have no conflict then.
     */
    @POST
    @Path("{id}/rescoring")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> reopenScoring(@RestPath UUID id, @Valid @NotNull Reason body) {
        var application = sight.toBeChanged(id);
        deciding.reopenScoring(application, body.reason());
        return shown(application);
    }

    /** Approves an application, which makes an award of it. */
    @POST
    @Path("{id}/approval")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> approve(@RestPath UUID id, @Valid @NotNull Approval body) {
        var application = sight.toBeChanged(id);
        deciding.approve(application, body);
        return shown(application);
    }

    /** Puts an application on the reserve list. */
    @POST
    @Path("{id}/reservation")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> reserve(@RestPath UUID id) {
        var application = sight.toBeChanged(id);
        deciding.reserve(application);
        return shown(application);
    }

    /** Refuses an application, with the reason. */
    @POST
    @Path("{id}/refusal")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> refuse(@RestPath UUID id, @Valid @NotNull Reason body) {
        var application = sight.toBeChanged(id);
        deciding.refuse(application, body.reason());
        return shown(application);
    }

    /** Confirms which of several successors goes on in the place of a council that an application names. */
    @POST
    @Path("{id}/transfer")
    @RolesAllowed("programme-manager")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> transfer(@RestPath UUID id, @Valid @NotNull ChosenSuccessor body) {
        var application = sight.toBePassedTo(body, id);
        journal.add(application.goTo(body.placeIn(application), body.council(), clock.instant()));
        return shown(application);
    }

    private RestResponse<ApplicationView> shown(Application application) {
        return versions.answer(application, sight.view(application));
    }
}
