package org.lgds.council.lgsl;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

@Path("/v1/service-areas")
public class ServiceAreaResource {

    private final Pages pages;

    ServiceAreaResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Transactional
    public Page<ServiceAreaView> list(@Valid @BeanParam PageQuery page) {
        return pages.of(page, ServiceArea::after, area -> area.id, ServiceAreaView::of);
    }
}
