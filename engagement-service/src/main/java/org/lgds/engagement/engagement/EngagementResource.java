package org.lgds.engagement.engagement;

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
import org.lgds.engagement.advisor.Advisors;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.engagement.result.KnownResult;
import org.lgds.engagement.timeline.TimelineQuery;
import org.lgds.engagement.timeline.Timelines;
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
import org.lgds.kit.security.Scope;
import org.lgds.kit.tenant.CouncilCode;
import org.lgds.kit.version.Versions;

@Path("/v1/engagements")
@Produces(MediaType.APPLICATION_JSON)
public class EngagementResource {

    private final Engagements engagements;
    private final Advisors advisors;
    private final CouncilRecords records;
    private final Timelines timelines;
    private final EngagementViews views;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    EngagementResource(
            Engagements engagements,
            Advisors advisors,
            CouncilRecords records,
            Timelines timelines,
            EngagementViews views,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.engagements = engagements;
        this.advisors = advisors;
        this.records = records;
        this.timelines = timelines;
        this.views = views;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * Lists engagements, or a council's timeline of all that happened in them. The timeline is asked for by {@code
     * view=timeline}.
     */
    @GET
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<?> list(
            @RestQuery EngagementQuery.View view,
            @Valid @BeanParam EngagementQuery query,
            @Valid @BeanParam TimelineQuery told,
            @Valid @BeanParam PageQuery page) {
        query.mustFit(view, told);
        return view == EngagementQuery.View.TIMELINE
                ? timelines.page(query.council(), told, page)
                : views.of(records.page(Engagement.KIND, query.conditions(), page, engagement -> engagement));
    }

    /** Tells which engagements changed since the last visit. Without {@code since} it begins with all of them. */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Changes<EngagementView> changes(
            @RestQuery @CouncilCode String council, @Valid @BeanParam ChangesQuery since) {
        return records.changes(Engagement.KIND, council, since, views::bare);
    }

    /** Downloads all engagements that the caller may see, as CSV or JSON lines. */
    @GET
    @Path("export")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Produces({Exports.CSV, Exports.NDJSON})
    public Export export(@RestQuery ExportFormat format, @Valid @BeanParam EngagementQuery query) {
        return records.export(
                format,
                Engagement.KIND,
                query::conditions,
                EngagementRow.class,
                EngagementRow::of,
                engagement -> EngagementView.of(engagement, null));
    }

    /** Shows an engagement. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public RestResponse<EngagementView> get(@RestPath UUID id) {
        return shown(records.readable(Engagement.KIND, id));
    }

    /** Lists what happened to an engagement, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("engagements:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        return records.history(Engagement.KIND, id, page);
    }

    /** Opens an engagement with a council. */
    @POST
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<EngagementView> create(@Valid @NotNull NewEngagement body) {
        KnownCouncil.inBeing(body.council()).mustBeAdvisable();
        body.mustCommit(KnownResult.current(body.council()));
        var engagement = Engagement.offered(body.council(), body.title(), body.commitmentAction());
        journal.add(engagement.scope(clock.instant()));
        engagement.persist();
        return versions.created(engagement, views.of(engagement), "/v1/engagements/" + engagement.id);
    }

    /** Replaces what is said of an engagement. */
    @PUT
    @Path("{id}")
    @RolesAllowed({"advisor", "programme-manager"})
    @Scope("engagements:write")
    @Transactional
    public RestResponse<EngagementView> change(@RestPath UUID id, @Valid @NotNull ChangedEngagement body) {
        var engagement = engagements.toBeChanged(id);
        advisors.mustBeAbleToLead(body.leadAdvisor(), engagement.council);
        journal.add(engagement.write(body, clock.instant()));
        return shown(engagement);
    }

    private RestResponse<EngagementView> shown(Engagement engagement) {
        return versions.answer(engagement, views.of(engagement));
    }
}
