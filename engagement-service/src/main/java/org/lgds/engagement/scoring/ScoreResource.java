package org.lgds.engagement.scoring;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import org.lgds.engagement.application.Application;
import org.lgds.engagement.application.ApplicationSight;
import org.lgds.engagement.application.ApplicationState;
import org.lgds.engagement.panel.GivenScores;
import org.lgds.engagement.panel.Score;
import org.lgds.engagement.panel.ScoreView;
import org.lgds.engagement.programme.Programme;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/**
 * Scores of an application: each member of the panel sees and writes their own, LGDS reads all; councils know of none. Who is both
 * sees their own alone until the scoring is closed, so that nobody scores who has read the others.
 */
@Path("/v1/applications/{id}/scores")
@Produces(MediaType.APPLICATION_JSON)
public class ScoreResource {

    private final Caller caller;
    private final ApplicationSight applications;
    private final EntityManager entities;
    private final Journal journal;
    private final Versions versions;
    private final History history;
    private final Pages pages;
    private final Clock clock;

    ScoreResource(
            Caller caller,
            ApplicationSight applications,
            EntityManager entities,
            Journal journal,
            Versions versions,
            History history,
            Pages pages,
            Clock clock) {
        this.caller = caller;
        this.applications = applications;
        this.entities = entities;
        this.journal = journal;
        this.versions = versions;
        this.history = history;
        this.pages = pages;
        this.clock = clock;
    }

    /** Lists the scores of an application that the caller may see. */
    @GET
    @RolesAllowed({
        "panel-member",
        "advisor",
        "moderator",
        "catalogue-editor",
        "programme-manager",
        "lgds-admin",
        "dashboard"
    })
    @Scope("engagements:read")
    @Transactional
    public Page<ScoreView> list(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var application = applications.of(id);
        return pages.of(
                page,
                (after, limit) -> new Conditions()
                        .and("application = %s", id)
                        .and("member = %s", seesAll(application) ? null : caller.subject())
                        .and("id < %s", after == null ? null : UUID.fromString(after))
                        .run(entities, Score.class, "score", "id desc", limit),
                Score::key,
                this::view);
    }

    /** Shows a panel member's score of an application. */
    @GET
    @Path("{score}")
    @RolesAllowed({
        "panel-member",
        "advisor",
        "moderator",
        "catalogue-editor",
        "programme-manager",
        "lgds-admin",
        "dashboard"
    })
    @Scope("engagements:read")
    @Transactional
    public RestResponse<ScoreView> get(@RestPath UUID id, @RestPath UUID score) {
        return shown(of(id, score));
    }

    /** Lists what happened to a score, and when. */
    @GET
    @Path("{score}/history")
    @RolesAllowed({
        "panel-member",
        "advisor",
        "moderator",
        "catalogue-editor",
        "programme-manager",
        "lgds-admin",
        "dashboard"
    })
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @RestPath UUID score, @Valid @BeanParam PageQuery page) {
        return history.of("score", of(id, score).key(), page, field -> !field.equals("updatedAt"));
    }

    /**
     * Gives the calling member's score of an application. It is given once; then it is changed. The application itself
     * stays as it is, so many score at once.
     */
    @POST
    @RolesAllowed("panel-member")
    @Scope("funding:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<ScoreView> give(@RestPath UUID id, @Valid @NotNull GivenScores body) {
        var application = toBeScored(id);
        if (Score.isGiven(caller.subject(), id)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "You have scored this application; change your score where the list shows it.");
        }
        var score = Score.of(caller.subject(), application.programme, id);
        journal.add(score.give(body, Programme.held(application.programme), clock.instant()));
        score.persist();
        return versions.created(score, view(score), "/v1/applications/" + id + "/scores/" + score.id);
    }

    /** Changes the calling member's score of an application. */
    @PUT
    @Path("{score}")
    @RolesAllowed("panel-member")
    @Scope("funding:write")
    @Transactional
    public RestResponse<ScoreView> change(@RestPath UUID id, @RestPath UUID score, @Valid @NotNull GivenScores body) {
        var given = of(id, score);
        versions.mustMatch(given);
        var application = toBeScored(id);
        journal.add(given.give(body, Programme.held(application.programme), clock.instant()));
        return shown(given);
    }

    /** Held so that its scoring is not closed while a score is given. */
    private Application toBeScored(UUID id) {
        var seen = applications.of(id);
        if (!applications.isFree(seen)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "An application is scored by who has declared their interests for its round, and whom neither these nor"
                            + " their token tie to those who apply.");
        }
        var application = Application.held(id).orElse(seen);
        if (application.state != ApplicationState.ELIGIBLE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "An application is scored from when it is ruled eligible until a programme manager closes the scoring.");
        }
        return application;
    }

    private Score of(UUID application, UUID id) {
        var found = applications.of(application);
        return Score.<Score>findByIdOptional(id)
                .filter(score -> score.application.equals(found.id))
                .filter(score -> seesAll(found) || score.member.equals(caller.subject()))
                .orElseThrow(() -> Problem.notFound("score", id));
    }

    private boolean seesAll(Application application) {
        var mayScore = caller.hasRole("panel-member") && application.state == ApplicationState.ELIGIBLE;
        return caller.seesAllCouncils() && !mayScore;
    }

    private RestResponse<ScoreView> shown(Score score) {
        return versions.answer(score, view(score));
    }

    private ScoreView view(Score score) {
        return ScoreView.of(score, caller.anonymous() ? null : List.of());
    }
}
