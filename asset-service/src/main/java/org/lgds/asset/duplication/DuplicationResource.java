package org.lgds.asset.duplication;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.finding.DuplicationEvent;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingQuery;
import org.lgds.asset.finding.FindingView;
import org.lgds.kit.delta.Changes;
import org.lgds.kit.delta.ChangesFeed;
import org.lgds.kit.delta.ChangesQuery;
import org.lgds.kit.event.Journal;
import org.lgds.kit.history.History;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What is built, bought or kept twice, for the councils concerned and LGDS; an editor decides on it. */
@Path("/v1/duplications")
@Produces(MediaType.APPLICATION_JSON)
public class DuplicationResource {

    /** What of a finding's history is for those alone who may know all of it. */
    private static final Set<String> FIGURES = Set.of("figures", "match");

    private interface Decision {
        DuplicationEvent on(DuplicationFinding finding, Instant now);
    }

    private final FindingSight sight;
    private final RaisingFindings raising;
    private final Journal journal;
    private final Pages pages;
    private final Versions versions;
    private final ChangesFeed changes;
    private final History history;
    private final Clock clock;

    DuplicationResource(
            FindingSight sight,
            RaisingFindings raising,
            Journal journal,
            Pages pages,
            Versions versions,
            ChangesFeed changes,
            History history,
            Clock clock) {
        this.sight = sight;
        this.raising = raising;
        this.journal = journal;
        this.pages = pages;
        this.versions = versions;
        this.changes = changes;
        this.history = history;
        this.clock = clock;
    }

    /** Lists where councils build or pay for the same thing side by side. */
    @GET
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<FindingView> list(@Valid @BeanParam FindingQuery query, @Valid @BeanParam PageQuery page) {
        return pages.of(page, (after, limit) -> sight.list(query, after, limit), DuplicationFinding::key, sight::view);
    }

    /**
     * Tells which findings of duplication changed since the last visit. Without {@code since} it begins with all of
     * them.
     */
    @GET
    @Path("changes")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Changes<FindingView> changes(@Valid @BeanParam FindingQuery query, @Valid @BeanParam ChangesQuery since) {
        return changes.of(
                since,
                ChangesFeed.BEFORE_EVERY_UUID,
                (after, before, limit) -> sight.changed(query, after, before, limit),
                finding -> sight.change(query, finding));
    }

    /** Shows a finding of duplication. */
    @GET
    @Path("{id}")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public RestResponse<FindingView> get(@RestPath UUID id) {
        var finding = sight.of(id);
        return versions.answer(finding, sight.view(finding));
    }

    /**
     * Lists how alike the members of a finding are, two by two. The score of every pair of its members, with its parts.
     */
    @GET
    @Path("{id}/pairs")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<PairView> pairs(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var finding = sight.of(id);
        return pages.of(page, (after, limit) -> sight.pairs(finding, after, limit), PairView::key, pair -> pair);
    }

    /** Lists what happened to a finding of duplication, and when. */
    @GET
    @Path("{id}/history")
    @RolesAllowed("**")
    @Scope("adoptions:read")
    @Transactional
    public Page<History.Entry> history(@RestPath UUID id, @Valid @BeanParam PageQuery page) {
        var finding = sight.of(id);
        var figures = sight.showsFigures(finding);
        return history.of("duplication", finding.key(), page, field -> figures || !FIGURES.contains(field));
    }

    /** Raises a finding of duplication by hand. */
    @POST
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<FindingView> raise(@Valid NewFinding body) {
        var finding = raising.raise(body);
        return versions.created(finding, sight.view(finding), "/v1/duplications/" + finding.id);
    }

    /** Confirms that a finding is duplication indeed. */
    @POST
    @Path("{id}/confirmation")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<FindingView> confirm(@RestPath UUID id) {
        return act(id, DuplicationFinding::confirm);
    }

    /** Dismisses a finding of duplication, with the reason. */
    @POST
    @Path("{id}/dismissal")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<FindingView> dismiss(@RestPath UUID id, @Valid Dismissal body) {
        return act(id, (finding, now) -> finding.dismiss(body.reasonCode(), body.reason(), now));
    }

    /** Records what is done about a finding of duplication. */
    @POST
    @Path("{id}/addressing")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<FindingView> address(@RestPath UUID id, @Valid Addressing body) {
        return act(id, (finding, now) -> finding.address(body.outcome(), body.reason(), now));
    }

    private RestResponse<FindingView> act(UUID id, Decision decision) {
        var finding = sight.of(id);
        versions.mustMatch(finding);
        journal.add(decision.on(finding, clock.instant()));
        return versions.answer(finding, sight.view(finding));
    }
}
