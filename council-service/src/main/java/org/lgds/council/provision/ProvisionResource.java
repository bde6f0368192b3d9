package org.lgds.council.provision;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.council.Council;
import org.lgds.council.lgsl.Service;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

@Path("/v1/councils/{code}/services")
public class ProvisionResource {

    private final Pages pages;
    private final ProvisionRule rule;

    ProvisionResource(Pages pages, ProvisionRule rule) {
        this.pages = pages;
        this.rule = rule;
    }

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
        return pages.of(
                page,
                (after, limit) -> Service.after(
                        rule.conditions(council, provides)
                                .and("state = %s", Service.State.ACTIVE)
                                .and("area = %s", area)
                                .and("enabled = %s", enabled),
                        after,
                        limit),
                Service::key,
                service -> ProvisionView.of(council, service, rule.of(council, service)));
    }
}
