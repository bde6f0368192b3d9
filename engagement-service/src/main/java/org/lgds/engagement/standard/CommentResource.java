package org.lgds.engagement.standard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.project.ProjectSight;
import org.lgds.kit.event.Journal;
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

/** The consultation on a version: any signed-in organisation comments, the lead council or LGDS answers, all may read. */
@Path("/v1/standards/{id}/versions/{number}/comments")
@Produces(MediaType.APPLICATION_JSON)
public class CommentResource {

    private final Caller caller;
    private final ProjectSight projects;
    private final StandardSight sight;
    private final Pages pages;
    private final EntityManager entities;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    CommentResource(
            Caller caller,
            ProjectSight projects,
            StandardSight sight,
            Pages pages,
            EntityManager entities,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.projects = projects;
        this.sight = sight;
        this.pages = pages;
        this.entities = entities;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What is said to a comment.
     *
     * @param answer the answer
     */
    public record CommentAnswer(@NotBlank @Size(max = 5000) String answer) {}

    /** Lists the comments on a version of a standard. */
    @GET
    @PermitAll
    @Transactional
    public Page<CommentView> list(@RestPath UUID id, @RestPath int number, @Valid @BeanParam PageQuery page) {
        var version = sight.version(sight.of(id), number);
        return pages.of(
                page,
                (after, limit) -> new Conditions()
                        .and("standard_version = %s", version.id)
                        .and("id < %s", after == null ? null : UUID.fromString(after))
                        .run(entities, ConsultationComment.class, "consultation_comment", "id desc", limit),
                ConsultationComment::key,
                CommentView::of);
    }

    /** Shows a comment on a version of a standard. */
    @GET
    @Path("{comment}")
    @PermitAll
    @Transactional
    public RestResponse<CommentView> get(@RestPath UUID id, @RestPath int number, @RestPath UUID comment) {
        return shown(on(sight.version(sight.of(id), number), comment));
    }

    /** Comments on a version of a standard that is out for consultation. */
    @POST
    @RolesAllowed("**")
    @Scope("standards:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<CommentView> comment(@RestPath UUID id, @RestPath int number, @Valid @NotNull NewComment body) {
        sight.version(sight.of(id), number);
        var by = Organisation.of(caller, body.council(), body.party());
        if (by.council() != null) {
            KnownCouncil.inBeing(by.council());
        }
        var version = sight.version(sight.held(id), number);
        var now = clock.instant();
        var event = version.hear(true, LocalDate.now(clock), StandardSight.project(version.standard), now);
        mustBeOfTheVersion(version, body.criterion());
        var comment = ConsultationComment.of(version, body, by, now);
        comment.persist();
        journal.add(event);
        return versions.created(
                comment,
                CommentView.of(comment),
                "/v1/standards/%s/versions/%d/comments/%s".formatted(id, number, comment.id));
    }

    /** Answers a comment on a version of a standard. */
    @POST
    @Path("{comment}/answer")
    @RolesAllowed({"programme-manager", "council-editor", "council-sro"})
    @Scope("standards:write")
    @Transactional
    @Idempotent
    public RestResponse<CommentView> answer(
            @RestPath UUID id, @RestPath int number, @RestPath UUID comment, @Valid @NotNull CommentAnswer body) {
        projects.mustBeLedByCaller(StandardSight.project(sight.of(id)));
        var version = sight.version(sight.held(id), number);
        var found = on(version, comment);
        versions.mustMatch(found);
        var today = LocalDate.now(clock);
        var project = StandardSight.project(version.standard);
        found.answer(body.answer(), today, clock.instant());
        journal.add(version.hear(false, today, project, clock.instant()));
        return shown(found);
    }

    private static void mustBeOfTheVersion(StandardVersion version, String criterion) {
        if (criterion != null
                && version.criteria.stream().noneMatch(one -> one.id().equals(criterion))) {
            throw Problem.of(ProblemType.UNKNOWN_REFERENCE, "The version has no criterion %s.", criterion);
        }
    }

    private static ConsultationComment on(StandardVersion version, UUID comment) {
        return ConsultationComment.<ConsultationComment>findByIdOptional(comment)
                .filter(found -> found.standardVersion.equals(version.id))
                .orElseThrow(() -> Problem.notFound("comment", comment));
    }

    private RestResponse<CommentView> shown(ConsultationComment comment) {
        return versions.answer(comment, CommentView.of(comment));
    }
}
