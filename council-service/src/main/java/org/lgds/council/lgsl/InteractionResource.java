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

@Path("/v1/interactions")
public class InteractionResource {

    private final Pages pages;

    InteractionResource(Pages pages) {
        this.pages = pages;
    }

    @GET
    @PermitAll
    @Transactional
    public Page<InteractionView> list(@Valid @BeanParam PageQuery page) {
        return pages.of(page, Interaction::after, interaction -> Integer.toString(interaction.id), InteractionView::of);
    }
}
