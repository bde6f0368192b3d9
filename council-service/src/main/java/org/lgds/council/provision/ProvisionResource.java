package org.lgds.council.provision;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.council.Council;
import org.lgds.council.lgsl.Service;
import org.lgds.council.provision.rule.Provides;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

/** What a council provides today, by the rule or by an override of it. */
@Path("/v1/councils/{code}/services")
@Produces(MediaType.APPLICATION_JSON)
public class ProvisionResource {

    private final Pages pages;
    private final Provision provision;

    ProvisionResource(Pages pages, Provision provision) {
        this.pages = pages;
        this.provision = provision;
    }

    /**
     * Lists which services a council provides.
     *
     * @param provides only services that it should provide, or should not, or of which nobody knows
     */
    @GET
    @PermitAll
    @Transactional
    public Page<ProvisionView> list(
            @RestPath String code,
            @Valid @BeanParam PageQuery page,
            @RestQuery Provides provides,
            @RestQuery @Size(max = 100) String area,
            @RestQuery Boolean enabled) {
        var council = Council.of(code);
        var provided = provision.of(council);
        return pages.of(
                page,
                (after, limit) -> Service.after(
                        provided.conditions(provides)
                                .and("state = %s", Service.State.ACTIVE)
                                .and("area = %s", area)
                                .and("enabled = %s", enabled),
                        after,
                        limit),
                Service::key,
                service -> ProvisionView.of(council, service, provided.verdict(service)));
    }

    /** Shows whether a council provides a service, and why. */
    @GET
    @Path("{id:0|[1-9][0-9]*}")
    @PermitAll
    @Transactional
    public ProvisionView get(@RestPath String code, @RestPath int id) {
        var council = Council.of(code);
        var service = Service.of(id);
        return ProvisionView.of(council, service, provision.of(council).verdict(service));
    }
}
