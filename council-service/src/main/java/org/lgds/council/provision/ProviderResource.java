package org.lgds.council.provision;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;
import org.lgds.council.lgsl.Service;
import org.lgds.council.provision.rule.Provides;
import org.lgds.kit.list.Page;
import org.lgds.kit.list.PageQuery;
import org.lgds.kit.list.Pages;

/** Which councils in being provide a service today, by the rule or by an override of it. */
@Path("/v1/services/{id:0|[1-9][0-9]*}/providers")
@Produces(MediaType.APPLICATION_JSON)
public class ProviderResource {

    /**
     * Filters of the list; those that provide it unless others are asked for.
     *
     * @param provides only councils that should provide it, or should not, or of which nobody knows
     * @param nation only councils of this nation
     * @param region only councils of this region
     * @param type only councils of this type
     */
    public record ProviderQuery(
            @RestQuery @DefaultValue("yes") Provides provides,
            @RestQuery Nation nation,
            @RestQuery Region region,
            @RestQuery Council.Type type) {

        List<Council> after(Provision.OfService provision, String code, int limit) {
            return provision
                    .conditions(provides)
                    .and("nation = %s", nation)
                    .and("region = %s", region)
                    .and("type = %s", type)
                    .and("code > %s", code)
                    .run(Council.getEntityManager(), Council.class, "council", "code", limit);
        }
    }

    private final Pages pages;
    private final Provision provision;

    ProviderResource(Pages pages, Provision provision) {
        this.pages = pages;
        this.provision = provision;
    }

    /** Lists the councils that provide a service. */
    @GET
    @PermitAll
    @Transactional
    public Page<ProviderView> list(
            @RestPath int id, @Valid @BeanParam ProviderQuery query, @Valid @BeanParam PageQuery page) {
        var providers = provision.of(Service.of(id));
        return pages.of(
                page,
                (after, limit) -> query.after(providers, after, limit),
                Council::key,
                council -> ProviderView.of(council, providers.verdict(council)));
    }
}
