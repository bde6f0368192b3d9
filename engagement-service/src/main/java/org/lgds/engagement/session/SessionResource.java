package org.lgds.engagement.session;

import java.time.Clock;
import java.time.LocalDate;
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
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Sessions of an engagement. Each changes the engagement's days used, which is held alone meanwhile. */
@Path("/v1/engagements/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final Engagements engagements;
    private final CouncilRecords records;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    SessionResource(Engagements engagements, CouncilRecords records, Journal journal, Versions versions, Clock clock) {
        this.engagements = engagements;
        this.records = records;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists the sessions of an engagement. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<SessionView> list(@RestPath UUID id, @RestQuery String advisor, @Valid @BeanParam PageQuery page) {
        var engagement = engagements.readable(id);
        var filters = new Conditions().and("engagement = %s", id).and("advisor = %s", advisor);
        return records.page(Session.KIND, filters, page, session -> view(session, engagement));
    }

    /** Shows a session of an engagement. */
    @GET
    @Path("{session}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<SessionView> get(@RestPath UUID id, @RestPath UUID session) {
        return shown(engagements.part(Session.KIND, id, session));
    }

    /** Lists what happened to a session, and when. */
    @GET
    @Path("{session}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID session, @Valid @BeanParam PageQuery page) {
        return records.history(Session.KIND, engagements.part(Session.KIND, id, session).id, page);
    }

    /** Records a session that an advisor held. */
    @POST
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<SessionView> create(@RestPath UUID id, @Valid @NotNull NewSession body) {
        mustNotBeToCome(body);
        var engagement = engagements.openAlone(id);
        var session = Session.of(engagement, body);
        journal.add(session.begin(clock.instant()));
        session.persist();
        count(engagement, session.quarters);
        return versions.created(
                session, view(session, engagement), "/v1/engagements/%s/sessions/%s".formatted(id, session.id));
    }

    /** Replaces what is recorded of a session. */
    @PUT
    @Path("{session}")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<SessionView> change(
            @RestPath UUID id, @RestPath UUID session, @Valid @NotNull NewSession body) {
        mustNotBeToCome(body);
        var changed = engagements.partToBeChangedAlone(Session.KIND, id, session);
        var before = changed.quarters;
        journal.add(changed.write(body, clock.instant()));
        count(engagements.readable(id), changed.quarters - before);
        return shown(changed);
    }

    /** Withdraws a session that was recorded by mistake. It does not count any more. */
    @POST
    @Path("{session}/withdrawal")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    public RestResponse<SessionView> withdraw(@RestPath UUID id, @RestPath UUID session, @Valid @NotNull Reason body) {
        var withdrawn = engagements.partToBeChangedAlone(Session.KIND, id, session);
        journal.add(withdrawn.withdraw(body.reason(), clock.instant()));
        count(engagements.readable(id), -withdrawn.quarters);
        return shown(withdrawn);
    }

    private void count(Engagement engagement, int quarters) {
        if (quarters != 0) {
            journal.add(engagement.use(quarters, clock.instant()));
        }
    }

    private void mustNotBeToCome(NewSession body) {
        if (body.heldOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalidBody("/heldOn", "The day is to come: record a session once it was held.");
        }
    }

    private RestResponse<SessionView> shown(Session session) {
        return versions.answer(session, view(session, engagements.readable(session.engagement)));
    }

    private SessionView view(Session session, Engagement engagement) {
        return SessionView.of(session, engagements.allowedActions(SessionResource.class, session, engagement));
    }
}
