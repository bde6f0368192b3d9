package org.lgds.council.next;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.lgds.council.assessment.StepsQuery;
import org.lgds.council.council.Council;
import org.lgds.council.result.ResultSight;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Scope;

/**
 * What to do next, for the council and LGDS: a step tells what was answered, which is shared with nobody. A successor without a
 * result is told by what it inherited where to look first.
 */
@Path("/v1/profiles/{code}/next-steps")
public class NextStepsResource {

    private final ResultSight sight;
    private final FindingNextSteps finding;

    NextStepsResource(ResultSight sight, FindingNextSteps finding) {
        this.sight = sight;
        this.finding = finding;
    }

    /** Says what would lift a council's maturity most, from its current results and targets. */
    @GET
    @RolesAllowed("**")
    @Scope("maturity:read")
    @Transactional
    public NextStepsView get(@RestPath String code, @Valid @BeanParam StepsQuery query) {
        if (!sight.of(code).all()) {
            throw Problem.notFound("next steps of council", code);
        }
        return finding.of(Council.of(code).code, query.limit());
    }
}
