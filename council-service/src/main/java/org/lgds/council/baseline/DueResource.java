package org.lgds.council.baseline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;
import org.lgds.kit.security.Scope;

/** Which successors are asked for their own assessment, for LGDS; a council reads its own day in its profile. */
@Path("/v1/assessments/due")
@Produces(MediaType.APPLICATION_JSON)
public class DueResource {

    private final DueAssessments due;
    private final Pages pages;

    DueResource(DueAssessments due, Pages pages) {
        this.due = due;
        this.pages = pages;
    }

    /** Lists which new councils are asked for an assessment of their own, the soonest due first. */
    @GET
    @RolesAllowed({"advisor", "moderator", "programme-manager", "lgds-admin", "dashboard"})
    @Scope("maturity:read")
    @Transactional
    public Page<DueAssessment> list(@Valid @BeanParam PageQuery page) {
        return pages.of(page, due::after, DueAssessment::key, one -> one);
    }
}
