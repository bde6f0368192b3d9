package org.lgds.asset.asset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.idempotency.Idempotent;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;

/** What becomes of an asset once it is listed: LGDS endorses, owner and LGDS keep it fresh and bring it to its end. */
@Path("/v1/assets")
public class StandingResource {

    static final ProblemType OWN_ASSET = new ProblemType("own-asset", 403, "Nobody endorses what is their own");

    private final Caller caller;
    private final AssetSight sight;
    private final AssetSteps steps;
    private final Period endorsedFor;
    private final Clock clock;

    StandingResource(
            Caller caller,
            AssetSight sight,
            AssetSteps steps,
            @ConfigProperty(name = "lgds.assets.endorsed-for") Period endorsedFor,
            Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.steps = steps;
        this.endorsedFor = endorsedFor;
        this.clock = clock;
    }

    /** Marks an asset as best practice. The editor may not be of the owner. */
    @POST
    @Path("{id}/endorsement")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> endorse(@RestPath UUID id) {
        var asset = sight.of(id);
        if (asset.owner().isOf(caller)) {
            throw Problem.of(OWN_ASSET, "This asset is your own organisation's; another editor must endorse it.");
        }
        return steps.take(
                asset, (it, now) -> it.endorse(Usage.liveCouncils(id), LocalDate.now(clock), endorsedFor, now));
    }

    /** Takes back that an asset is best practice, with the reason. */
    @POST
    @Path("{id}/endorsement-withdrawal")
    @RolesAllowed("catalogue-editor")
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> withdrawEndorsement(@RestPath UUID id, @Valid Reason body) {
        return steps.take(sight.of(id), (asset, now) -> asset.withdrawEndorsement(body.reason(), now));
    }

    /** Confirms that what is said of an asset still holds. */
    @POST
    @Path("{id}/review-confirmation")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> confirmReview(@RestPath UUID id) {
        return steps.take(sight.ofOwn(id), Asset::confirmReview);
    }

    /** Marks an asset as one that councils should no longer take up, with what to use instead. */
    @POST
    @Path("{id}/deprecation")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> deprecate(@RestPath UUID id, @Valid Deprecating body) {
        var asset = sight.ofOwn(id);
        if (id.equals(body.successor())) {
            throw Problem.invalidBody("/successor", "Name another asset: it cannot succeed itself.");
        }
        if (body.successor() != null) {
            // Else two could each become the successor of the other, at the same moment.
            Asset.hold(List.of(id, body.successor()));
        }
        return steps.take(asset, (it, now) -> {
            mustBeThereToTakeUp(body.successor());
            return it.deprecate(body, now);
        });
    }

    /** Retires an asset: nobody maintains it any more. */
    @POST
    @Path("{id}/retirement")
    @RolesAllowed({"council-editor", "council-system", "advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    @Idempotent
    public RestResponse<AssetView> retire(@RestPath UUID id, @Valid Reason body) {
        return steps.take(sight.ofOwn(id), (asset, now) -> asset.retire(body.reason(), now));
    }

    /** All may read who succeeds it, so the successor must be there for all to take up. */
    private static void mustBeThereToTakeUp(UUID successor) {
        if (successor != null
                && Asset.find(successor).filter(Asset::isOpenToAdoption).isEmpty()) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "There is no listed asset %s that could be taken up instead.",
                    successor);
        }
    }
}
