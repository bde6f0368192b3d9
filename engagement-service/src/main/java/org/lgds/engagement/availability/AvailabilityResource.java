package org.lgds.engagement.availability;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.advisor.Advisor;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;

/** When an advisor has time; for LGDS alone. */
@Path("/v1/advisors/{id}/availability")
public class AvailabilityResource {

    private final Workloads workloads;

    AvailabilityResource(Workloads workloads) {
        this.workloads = workloads;
    }

    /**
     * Shows when an advisor has time, month by month. It begins with this month from today on; who was released has no
     * time at all.
     */
    @GET
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public Availability of(@RestPath UUID id, @RestQuery @DefaultValue("6") @Min(1) @Max(24) int months) {
        var advisor = Advisor.<Advisor>findByIdOptional(id).orElseThrow(() -> Problem.notFound("advisor", id));
        var free = advisor.state == Advisor.State.REGISTERED
                ? workloads.of(List.of(id), months).get(id)
                : List.<FreeDays.Month>of();
        return new Availability(advisor.id, advisor.subject, free);
    }
}
