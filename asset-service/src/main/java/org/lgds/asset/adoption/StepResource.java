package org.lgds.asset.adoption;

import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetSight;
import org.lgds.kit.event.Journal;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.openapi.Creates;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Adoptions by hand: one step at a time, against the version that was read. */
@Path("/v1/adoptions")
public class StepResource {

    static final String VERIFICATION = "verification";

    private final Caller caller;
    private final AssetSight assets;
    private final AdoptionSight sight;
    private final RegisteringAdoptions registering;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    StepResource(
            Caller caller,
            AssetSight assets,
            AdoptionSight sight,
            RegisteringAdoptions registering,
            Journal journal,
            Versions versions,
            Clock clock) {
        this.caller = caller;
        this.assets = assets;
        this.sight = sight;
        this.registering = registering;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Records that a council is interested in an asset, or further on with it. */
    @POST
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    @Creates
    public RestResponse<AdoptionView> register(@Valid NewAdoption body) {
        caller.mustBeOf(body.council());
        var asset = Problem.ofReference(() -> assets.of(body.asset()));
        var adoption = registering.register(body.council(), asset, told(body.council()));
        return versions.created(
                adoption, sight.view(adoption), "/v1/adoptions/%s/%s".formatted(body.council(), body.asset()));
    }

    /** Says that the council evaluates the asset. */
    @POST
    @Path("{council}/{asset}/evaluation")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> evaluate(@RestPath String council, @RestPath UUID asset) {
        return step(sight.ofOwn(council, asset), "evaluation", claim -> claim);
    }

    /** Says that the council plans to use the asset. */
    @POST
    @Path("{council}/{asset}/plan")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> plan(@RestPath String council, @RestPath UUID asset) {
        return step(sight.ofOwn(council, asset), "plan", claim -> claim);
    }

    /** Says that the council is implementing the asset. */
    @POST
    @Path("{council}/{asset}/implementation")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> implement(@RestPath String council, @RestPath UUID asset) {
        return step(sight.ofOwn(council, asset), "implementation", claim -> claim);
    }

    /** Says that the asset is live at the council, in which version and since when. */
    @POST
    @Path("{council}/{asset}/go-live")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> goLive(
            @RestPath String council, @RestPath UUID asset, @NotNull @Valid Steps.GoLive body) {
        return step(
                sight.ofOwn(council, asset),
                "go-live",
                claim -> AdoptionClaim.of(claim.stage(), body.assetVersion(), body.wentLiveOn()));
    }

    /** Says which newer version of the asset the council runs now. */
    @POST
    @Path("{council}/{asset}/upgrade")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> upgrade(
            @RestPath String council, @RestPath UUID asset, @NotNull @Valid Steps.Upgrade body) {
        return step(
                sight.ofOwn(council, asset),
                "upgrade",
                claim -> AdoptionClaim.of(claim.stage(), body.assetVersion(), claim.wentLiveOn()));
    }

    /** Ends the use of an asset that was live at the council. */
    @POST
    @Path("{council}/{asset}/retirement")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> retire(@RestPath String council, @RestPath UUID asset) {
        return step(sight.ofOwn(council, asset), "retirement", claim -> claim);
    }

    /** Gives up an adoption before it went live, with the reason. */
    @POST
    @Path("{council}/{asset}/abandonment")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> abandon(
            @RestPath String council, @RestPath UUID asset, @NotNull @Valid Steps.Abandonment body) {
        return step(
                sight.ofOwn(council, asset), "abandonment", claim -> claim.because(body.reason(), body.reasonCode()));
    }

    /** Corrects an adoption: goes back to an earlier stage, or puts right what was said of the present one. */
    @POST
    @Path("{council}/{asset}/correction")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> correct(
            @RestPath String council, @RestPath UUID asset, @NotNull @Valid Steps.Correction body) {
        var claim = AdoptionClaim.of(body.stage(), body.assetVersion(), body.wentLiveOn())
                .because(body.reason(), null);
        return step(sight.ofOwn(council, asset), "correction", present -> {
            if (!body.stage().isOpen() || present.stage().isBefore(body.stage())) {
                throw Problem.of(
                        ProblemType.WRONG_STATE,
                        "A correction stays at %s or goes back from it; to %s there is a step of its own.",
                        Stage.name(present.stage()),
                        Stage.name(body.stage()));
            }
            return claim;
        });
    }

    /** Confirms that an adoption is still as it was last told. */
    @POST
    @Path("{council}/{asset}/confirmation")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> confirm(@RestPath String council, @RestPath UUID asset) {
        var adoption = sight.ofOwn(council, asset);
        versions.mustMatch(adoption);
        Stage.LIFECYCLE.move("confirmation", adoption.stage);
        registering.confirm(adoption, caller);
        return versions.answer(adoption, sight.view(adoption));
    }

    /** Records what the asset costs the council. */
    @PUT
    @Path("{council}/{asset}/cost")
    @RolesAllowed("council-editor")
    @Scope("adoptions:write")
    @Transactional
    public RestResponse<AdoptionView> price(@RestPath String council, @RestPath UUID asset, @NotNull @Valid Cost body) {
        var adoption = sight.ofOwn(council, asset);
        versions.mustMatch(adoption);
        mustBeOpen(adoption, "an open one has a cost");
        if (!body.equals(adoption.cost)) {
            journal.add(adoption.price(body, clock.instant()));
        }
        registering.confirm(adoption, caller);
        return versions.answer(adoption, sight.view(adoption));
    }

    /** Records that LGDS has verified an adoption. It stands behind the claim until the stage changes. */
    @POST
    @Path("{council}/{asset}/verification")
    @RolesAllowed({"advisor", "catalogue-editor"})
    @Scope("adoptions:write")
    @Transactional
    @Idempotent
    public RestResponse<AdoptionView> verify(
            @RestPath String council, @RestPath UUID asset, @NotNull @Valid Steps.NewVerification body) {
        var adoption = sight.of(council, asset);
        versions.mustMatch(adoption);
        mustBeOpen(adoption, "an open one is verified");
        journal.add(adoption.verify(new Verification(clock.instant(), caller.subject(), body.evidence())));
        return versions.answer(adoption, sight.view(adoption));
    }

    private RestResponse<AdoptionView> step(Adoption adoption, String action, UnaryOperator<AdoptionClaim> said) {
        versions.mustMatch(adoption);
        var to = Stage.LIFECYCLE.move(action, adoption.stage);
        var claim = said.apply(AdoptionClaim.of(to, adoption.assetVersion, adoption.wentLiveOn));
        var asset = Asset.find(adoption.assetId).orElseThrow();
        registering.claim(adoption, asset, claim, told(adoption.council));
        return versions.answer(adoption, sight.view(adoption));
    }

    private static void mustBeOpen(Adoption adoption, String what) {
        if (!adoption.isOpen()) {
            throw Problem.of(ProblemType.WRONG_STATE, "The adoption has ended; only %s.", what);
        }
    }

    private Told told(String council) {
        return Told.byHand(caller, council, clock);
    }
}
