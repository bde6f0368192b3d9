package org.lgds.engagement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.Reason;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.programme.Programme;
import org.lgds.kit.event.DomainEvent;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

import static java.util.Comparator.comparing;

/** What councils do with applications: the lead drafts, partners confirm, the lead's SRO submits or withdraws. */
@Path("/v1/applications")
public class ApplicationResource {

    private final Caller caller;
    private final ApplicationSight sight;
    private final Applying applying;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    ApplicationResource(
            Caller caller, ApplicationSight sight, Applying applying, Journal journal, Versions versions, Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.applying = applying;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Shows an application for funding. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<ApplicationView> get(@RestPath UUID id) {
        return shown(sight.of(id));
    }

    /** Drafts an application for funding, for its lead council. */
    @POST
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("funding:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ApplicationView> create(@Valid @NotNull NewApplication body) {
        caller.mustBeOf(body.council());
        var contents = body.contents();
        contents.mustFit();
        NamedCouncils.hold(contents.councilsWith(body.council()));
        var programme = Programme.held(body.programme());
        programme.mustTakeApplicationsOn(LocalDate.now(clock));
        var application = Application.draft(programme, body.council());
        journal.add(application.write(contents, caller.subject(), clock.instant()));
        application.persist();
        return versions.created(application, sight.view(application), "/v1/applications/" + application.id);
    }

    /**
     * Replaces the draft of an application. Confirmations were given to the text as it was, so all are asked for again.
     */
    @PUT
    @Path("{id}")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("funding:write")
    @Transactional
    public RestResponse<ApplicationView> change(@RestPath UUID id, @Valid @NotNull ChangedApplication body) {
        var application = sight.of(id);
        caller.mustBeOf(application.council);
        body.mustFit();
        NamedCouncils.hold(body.councilsWith(application.council));
        versions.mustMatch(application);
        return done(application, application.write(body, caller.subject(), clock.instant()));
    }

    /** Confirms an application, by the SRO of a partner named. Who acts for several does so for one after the other. */
    @POST
    @Path("{id}/confirmation")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> confirm(@RestPath UUID id) {
        var application = sight.of(id);
        var partner = application.councils.stream()
                .filter(code -> !code.equals(application.council))
                .filter(caller::isOf)
                .min(comparing(application.confirmed::contains))
                .orElseThrow(() -> Problem.of(
                        ProblemType.OTHER_COUNCIL,
                        "A partner named in the application confirms it; the lead does so by submitting."));
        NamedCouncils.hold(Set.of(partner));
        versions.mustMatch(application);
        return done(application, application.confirm(partner, clock.instant()));
    }

    /**
     * Stands by an application in the place of the lead, by the SRO of a council that takes over from it in the period
     * of the award.
     */
    @POST
    @Path("{id}/undertaking")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> undertake(@RestPath UUID id) {
        var application = sight.of(id);
        var successor = sight.mustFollow(application, applying.heirs(application));
        KnownCouncil.inBeing(successor);
        versions.mustMatch(application);
        return done(application, application.undertake(successor, clock.instant()));
    }

    /** Submits an application, by an SRO of its lead council who never wrote in it. */
    @POST
    @Path("{id}/submission")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> submit(@RestPath UUID id) {
        var application = sight.of(id);
        caller.mustBeOf(application.council);
        versions.mustMatch(application);
        applying.takeTurn(application);
        applying.submit(application, caller.subject());
        return shown(application);
    }

    /** Withdraws an application, with the reason. */
    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed("council-sro")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    public RestResponse<ApplicationView> withdraw(@RestPath UUID id, @Valid @NotNull Reason body) {
        var application = ofOwn(id);
        return done(application, application.withdraw(body.reason(), clock.instant()));
    }

    /** One that the caller's council leads, which is there to act, as the caller has seen it. */
    private Application ofOwn(UUID id) {
        var application = sight.of(id);
        caller.mustBeOf(application.council);
        KnownCouncil.inBeing(application.council);
        versions.mustMatch(application);
        return application;
    }

    private RestResponse<ApplicationView> done(Application application, DomainEvent event) {
        journal.add(event);
        return shown(application);
    }

    private RestResponse<ApplicationView> shown(Application application) {
        return versions.answer(application, sight.view(application));
    }
}
