package org.lgds.kit.data;

import io.quarkus.logging.Log;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What the database refuses at the commit, told as a problem: a lost race is no fault of ours. */
class DataProblems {

    @ServerExceptionMapper({
        OptimisticLockException.class,
        StaleStateException.class,
        LockAcquisitionException.class,
        ConstraintViolationException.class
    })
    RestResponse<Object> lostRace(RuntimeException e, ContainerRequestContext request, UriInfo uri) {
        Log.debug("A race was lost", e);
        var conditional = request.getHeaders().containsKey(HttpHeaders.IF_MATCH);
        return Problem.of(
                        conditional ? ProblemType.STALE : ProblemType.CHANGED_MEANWHILE,
                        "Someone else changed it at the same moment: read it again and repeat your change.")
                .answer(uri);
    }
}
