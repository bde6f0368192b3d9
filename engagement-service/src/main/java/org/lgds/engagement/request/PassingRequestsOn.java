package org.lgds.engagement.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.council.Heirs;
import org.lgds.engagement.council.Heritage;
import org.lgds.engagement.council.PassingOn;

/** Open requests go to the successor, with their ids. */
@ApplicationScoped
class PassingRequestsOn implements Heritage {

    private final PassingOn passing;
    private final Clock clock;

    PassingRequestsOn(PassingOn passing, Clock clock) {
        this.passing = passing;
        this.clock = clock;
    }

    @Override
    public void pass(Map<String, Heirs> following, LocalDate on) {
        passing.pass(
                EngagementRequest.KIND,
                "state in ('DRAFT', 'SUBMITTED', 'TRIAGED', 'DEFERRED')",
                following,
                (request, heirs) -> request.succeed(heirs, clock.instant()));
    }
}
