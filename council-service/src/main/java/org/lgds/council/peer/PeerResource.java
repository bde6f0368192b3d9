package org.lgds.council.peer;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lgds.council.council.Council;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.security.Visibility;

/** Councils like a council, as of now and as they were; for the sector. */
@Path("/v1/councils/{code}")
public class PeerResource {

    private final FindingPeers finding;
    private final PeerSettings settings;
    private final Caller caller;
    private final Pages pages;
    private final Turns turns;
    private final Journal journal;
    private final Clock clock;

    PeerResource(
            FindingPeers finding,
            PeerSettings settings,
            Caller caller,
            Pages pages,
            Turns turns,
            Journal journal,
            Clock clock) {
        this.finding = finding;
        this.settings = settings;
        this.caller = caller;
        this.pages = pages;
        this.turns = turns;
        this.journal = journal;
        this.clock = clock;
    }

    /** Finds the councils most like one, with how alike they are. */
    @GET
    @Path("peers")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public PeersView peers(@RestPath String code, @Valid @BeanParam PeerQuery query) {
        var council = seen(code);
        var inputs = finding.inputs(council, query.parameters(settings));
        return PeersView.of(council, inputs, finding.peers(inputs));
    }

    /** Lists the snapshots of a council's nearest neighbours. */
    @GET
    @Path("peer-sets")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public Page<SnapshotView> list(@RestPath String code, @Valid @BeanParam PageQuery page) {
        var council = seen(code).code;
        return pages.of(
                page,
                (after, limit) -> PeerSnapshot.after(council, after, limit),
                snapshot -> snapshot.id.toString(),
                SnapshotView::of);
    }

    /**
     * Shows a snapshot of a council's nearest neighbours, with all that it was computed from. Anyone can compute it
     * again from that.
     */
    @GET
    @Path("peer-sets/{id}")
    @RolesAllowed("**")
    @Scope("councils:read")
    @Transactional
    public SnapshotView get(@RestPath String code, @RestPath UUID id) {
        return SnapshotView.whole(PeerSnapshot.of(seen(code).code, id));
    }

    /** Keeps a snapshot of a council's nearest neighbours as of now. The same inputs again are the same snapshot. */
    @POST
    @Path("peer-sets")
    @RolesAllowed({"council-editor", "council-sro"})
    @Scope("maturity:write")
    @Transactional
    @Idempotent
    @Creates(orChanges = true, versioned = false)
    public RestResponse<SnapshotView> compute(@RestPath String code, @Valid NewPeerSet body) {
        caller.mustBeOf(code);
        turns.take("peer sets", List.of(code));
        var council = Council.of(code);
        if (council.state != Council.State.ACTIVE) {
            throw Problem.of(ProblemType.WRONG_STATE, "Council %s is not in being; nothing new is kept for it.", code);
        }
        var now = clock.instant();
        var inputs = finding.inputs(council, body.parameters(settings));
        var snapshot = PeerSnapshot.of(inputs, now);
        if (inputs.parameters().equals(PeerParameters.defaults(settings))) {
            var set = PeerSet.of(List.of(code)).get(code);
            set.take(snapshot, now).ifPresent(journal::add);
            set.persist();
        }
        return ResponseBuilder.<SnapshotView>create(
                        snapshot.computedAt.equals(now) ? RestResponse.Status.CREATED : RestResponse.Status.OK)
                .entity(SnapshotView.of(snapshot))
                .header("Location", "/v1/councils/%s/peer-sets/%s".formatted(code, snapshot.id))
                .build();
    }

    /** @throws Problem 404 for who is not of the sector */
    private Council seen(String code) {
        if (!Visibility.of(caller, Set.of()).reaches(Visibility.SECTOR)) {
            throw Problem.notFound("peer set", code);
        }
        return Council.of(code);
    }
}
