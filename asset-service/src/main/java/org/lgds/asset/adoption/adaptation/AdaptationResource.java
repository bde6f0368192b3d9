package org.lgds.asset.adoption.adaptation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.adoption.Adoption;
import org.lgds.asset.adoption.AdoptionSight;
import org.lgds.asset.adoption.RegisteringAdoptions;
import org.lgds.asset.asset.AssetSight;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.list.Page;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** What a council changed of an asset it adopted. Adaptations share their adoption's ETag. */
@Path("/v1/adoptions/{council}/{asset}/adaptations")
@Produces(MediaType.APPLICATION_JSON)
public class AdaptationResource {

    /**
     * The maintainer takes an adaptation up.
     *
     * @param assetVersion the released version that has it, if it is released
     */
    public record Upstreaming(@Size(min = 1, max = 50) String assetVersion) {}

    private final Caller caller;
    private final AdoptionSight sight;
    private final AssetSight assets;
    private final RegisteringAdoptions registering;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    AdaptationResource(
            Caller caller,
            AdoptionSight sight,
            AssetSight assets,
            RegisteringAdoptions registering,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.assets = assets;
        this.registering = registering;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Lists how a council has adapted an asset for itself, newest first. All are in one answer. */
    @GET
    @PermitAll
    @Transactional
    public Page<AdaptationView> list(@RestPath String council, @RestPath UUID asset) {
        var adoption = sight.of(council, asset);
        return new Page<>(views(Adaptation.of(adoption.id)), null);
    }

    /** Records what a council has changed in an asset for itself. */
    @POST
    @RolesAllowed({"council-editor", "council-system"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<AdaptationView> add(
            @RestPath String council, @RestPath UUID asset, @NotNull @Valid NewAdaptation body) {
        var adoption = sight.held(sight.ofOwn(council, asset));
        mustBeOpen(adoption);
        var now = clock.instant();
        var adaptation = Adaptation.of(adoption, body, caller.subject(), now);
        adaptation.persist();
        journal.add(adoption.adapt(adaptation.told(), now));
        registering.confirm(adoption, caller);
        return versions.created(
                adoption, AdaptationView.of(adaptation), "/v1/adoptions/%s/%s/adaptations".formatted(council, asset));
    }

    /**
     * Records whether an adaptation was taken into the asset itself. For the asset's owner and LGDS, who maintain it.
     */
    @POST
    @Path("{id}/upstreaming")
    @RolesAllowed({"council-editor", "department", "supplier", "provider", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AdaptationView> upstream(
            @RestPath String council, @RestPath UUID asset, @RestPath UUID id, @NotNull @Valid Upstreaming body) {
        var adoption = sight.of(council, asset);
        var adaptation = Adaptation.find(adoption, id);
        assets.ofOwn(asset);
        mustBeReleased(asset, body.assetVersion());
        versions.mustMatch(adoption);
        adaptation.upstream(body.assetVersion(), LocalDate.now(clock));
        journal.add(adoption.upstream(adaptation.told(), clock.instant()));
        return versions.answer(adoption, AdaptationView.of(adaptation));
    }

    static List<AdaptationView> views(List<Adaptation> adaptations) {
        return adaptations.stream().map(AdaptationView::of).toList();
    }

    private static void mustBeOpen(Adoption adoption) {
        if (!adoption.stage.isOpen()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The adoption has ended; nothing more is adapted.");
        }
    }

    private static void mustBeReleased(UUID asset, String version) {
        var released = AssetVersion.released(Set.of(asset)).getOrDefault(asset, Set.of());
        if (version != null && !released.contains(version)) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Version %s of the asset is not released; leave assetVersion out until it is.",
                    version);
        }
    }
}
