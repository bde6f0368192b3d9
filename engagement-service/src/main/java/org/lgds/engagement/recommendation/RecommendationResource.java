package org.lgds.engagement.recommendation;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.engagement.Engagement;
import org.lgds.engagement.engagement.Engagements;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.export.Export;
import org.lgds.kit.export.ExportFormat;
import org.lgds.kit.export.Exports;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

/** Recommendations, for their councils and LGDS; drafts are LGDS's alone. */
@Path("/v1/recommendations")
@Produces(MediaType.APPLICATION_JSON)
public class RecommendationResource {

    private final Engagements engagements;
    private final CouncilRecords records;
    private final RecommendationSight sight;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    RecommendationResource(
            Engagements engagements,
            CouncilRecords records,
            RecommendationSight sight,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.engagements = engagements;
        this.records = records;
        this.sight = sight;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists recommendations to councils, and what came of them. */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<RecommendationView> list(
            @Valid @BeanParam RecommendationQuery query, @Valid @BeanParam PageQuery page) {
        return records.page(Recommendation.KIND, query.conditions(), page, sight::view);
    }

    /** Tells which recommendations changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Changes<RecommendationView> changes(
            @RestQuery @CouncilCode String council, @Valid @BeanParam ChangesQuery since) {
        return records.changes(Recommendation.KIND, council, since, sight::view);
    }

    /** Downloads all recommendations that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam RecommendationQuery query) {
        return records.export(
                format,
                Recommendation.KIND,
                query::conditions,
                RecommendationRow.class,
                RecommendationRow::of,
                recommendation -> RecommendationView.of(recommendation, null));
    }

    /** Shows a recommendation. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<RecommendationView> get(@RestPath UUID id) {
        return sight.shown(records.readable(Recommendation.KIND, id));
    }

    /** Lists what happened to a recommendation, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return records.history(Recommendation.KIND, id, page);
    }

    /** Drafts a recommendation to a council. */
    @POST
    @RolesAllowed("advisor")
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<RecommendationView> create(@Valid @NotNull NewRecommendation body) {
        var engagement = Engagement.<Engagement>findByIdOptional(body.engagement())
                .orElseThrow(() ->
                        Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no engagement %s.", body.engagement()));
        KnownCouncil.inBeing(engagement.council).mustBeAdvisable();
        engagements.open(engagement.id);
        var recommendation = Recommendation.draft(body, engagement.council);
        journal.add(recommendation.write(clock.instant()));
        recommendation.persist();
        return versions.created(recommendation, sight.view(recommendation), "/v1/recommendations/" + recommendation.id);
    }

    /**
     * Replaces the draft of a recommendation. What the council was told stays as it is, so a draft alone is written
     * anew.
     */
    @PUT
    @Path("{id}")
    @RolesAllowed("advisor")
    @Scope("engagements:write")
    @Transactional
    public RestResponse<RecommendationView> change(@RestPath UUID id, @Valid @NotNull ChangedRecommendation body) {
        var recommendation = records.toBeChanged(Recommendation.KIND, id);
        engagements.open(recommendation.engagement);
        journal.add(recommendation.write(body, clock.instant()));
        return sight.shown(recommendation);
    }
}
