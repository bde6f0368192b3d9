package org.lgds.engagement.matching;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.engagement.request.EngagementRequest;
import org.lgds.kit.security.Scope;

/** Who could advise on a request; for LGDS alone. */
@Path("/v1/engagement-requests/{id}/advisors")
public class MatchResource {

    private final CouncilRecords records;
    private final MatchingAdvisors matching;

    MatchResource(CouncilRecords records, MatchingAdvisors matching) {
        this.records = records;
        this.matching = matching;
    }

    /**
     * Finds the registered advisors who suit a request best, with each part of their score. There is no next page; ask
     * for more at once.
     */
    @GET
    @RolesAllowed({"advisor", "moderator", "catalogue-editor", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("engagements:read")
    @Transactional
    public AdvisorMatches match(@RestPath UUID id, @Valid @BeanParam MatchQuery query) {
        return matching.match(records.readable(EngagementRequest.KIND, id), query);
    }
}
