package org.lgds.council.performance;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What a council tells of one service in one period. */
@Path("/v1/performance")
public class PerformanceMirrorResource {

    private final Caller caller;
    private final PerformanceSight sight;
    private final SyncingPerformance syncing;
    private final Versions versions;
    private final Journal journal;
    private final Clock clock;

    PerformanceMirrorResource(
            Caller caller,
            PerformanceSight sight,
            SyncingPerformance syncing,
            Versions versions,
            Journal journal,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.syncing = syncing;
        this.versions = versions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records how a service performed in a period, or corrects it. {@code If-Match} is optional, the last writer wins
     * without.
     */
    @PUT
    @Path(PerformancePath.TEMPLATE)
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("performance:write")
    @Creates(orChanges = true)
    public RestResponse<PerformanceView> put(@BeanParam PerformancePath path, @Valid ReportedFigures body) {
        var row = BatchedFigures.of(path.key(), body, versions.condition());
        return LostRaces.retry(() -> report(row));
    }

    /** Takes back a performance record that should never have been told. The period may be recorded anew. */
    @POST
    @Path(PerformancePath.TEMPLATE + "/withdrawal")
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("performance:write")
    @Transactional
    @Idempotent
    public RestResponse<PerformanceView> withdraw(@BeanParam PerformancePath path, @Valid Withdrawal body) {
        var performance = sight.of(path.key());
        caller.mustBeOf(performance.council);
        versions.mustMatch(performance);
        journal.add(performance.withdraw(body.reason(), syncing.submitter(), clock.instant()));
        return versions.answer(performance, sight.view(performance));
    }

    private RestResponse<PerformanceView> report(BatchedFigures row) {
        var outcome = syncing.sync(List.of(row)).get(0);
        if (outcome.refusal() != null) {
            throw outcome.refusal();
        }
        var performance = outcome.performance();
        return outcome.created()
                ? versions.created(
                        performance, sight.view(performance), row.key().path())
                : versions.answer(performance, sight.view(performance));
    }
}
