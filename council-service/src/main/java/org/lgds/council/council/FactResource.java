package org.lgds.council.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Measures of a council's place over time, with their sources; a council itself shows those that count now. */
@Path("/v1/councils/{code}/facts")
public class FactResource {

    private static final Comparator<Fact> LATEST_FIRST = Comparator.comparing(Fact::measure)
            .thenComparing(
                    Fact::asOf,
                    Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()).reversed());

    /** All facts of a council: by measure, the latest first. */
    public record FactsView(List<Fact> items) {}

    private final KeepingRegister register;
    private final Versions versions;
    private final CouncilSight sight;

    FactResource(KeepingRegister register, Versions versions, CouncilSight sight) {
        this.register = register;
        this.versions = versions;
        this.sight = sight;
    }

    /** Lists what was measured of a council's place, such as its population. */
    @GET
    @PermitAll
    @Transactional
    public RestResponse<FactsView> list(@RestPath String code) {
        var council = Council.of(code);
        return versions.answer(
                council,
                new FactsView(council.datedFacts.stream().sorted(LATEST_FIRST).toList()));
    }

    /** Records a measure of a council's place, such as its population. */
    @POST
    @RolesAllowed("lgds-admin")
    @Scope("councils:write")
    @Transactional
    @Idempotent
    public RestResponse<CouncilView> record(@RestPath String code, @NotNull @Valid NewFact body) {
        return sight.recorded(code, council -> register.record(council, body));
    }
}
