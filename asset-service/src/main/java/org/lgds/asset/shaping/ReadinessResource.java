package org.lgds.asset.shaping;

import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetSight;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Scope;
import org.lgds.kit.version.Versions;

/** Reuse readiness of an asset. Each answer has an ETag of its own: advisors who answer different checks do not collide. */
@Path("/v1/assets/{id}/readiness")
public class ReadinessResource {

    static final ProblemType COMPUTED = new ProblemType("check-computed", 409, "The check is computed");

    private final Caller caller;
    private final AssetSight sight;
    private final Journal journal;
    private final Versions versions;
    private final Clock clock;

    ReadinessResource(Caller caller, AssetSight sight, Journal journal, Versions versions, Clock clock) {
        this.caller = caller;
        this.sight = sight;
        this.journal = journal;
        this.versions = versions;
        this.clock = clock;
    }

    /** Shows how ready an asset is to be shared, check by check. */
    @GET
    @PermitAll
    @Transactional
    public RestResponse<ReadinessView> get(@RestPath UUID id) {
        var asset = sight.of(id);
        var given =
                ReadinessAnswer.of(id).stream().collect(Collectors.toMap(answer -> answer.about, Function.identity()));
        var checks = Arrays.stream(Check.values())
                .map(check ->
                        view(asset, given.containsKey(check) ? given.get(check) : ReadinessAnswer.notGiven(id, check)))
                .toList();
        var sum = asset.readiness.whole();
        return versions.answer(asset, new ReadinessView(sum.score(), sum.band(), checks));
    }

    /** Shows the answer to one check of an asset's readiness. */
    @GET
    @Path("{check}")
    @PermitAll
    @Transactional
    public RestResponse<CheckView> get(@RestPath UUID id, @RestPath Check check) {
        var asset = sight.of(id);
        var answer = ReadinessAnswer.of(id, check);
        return versions.answer(check.isComputed() ? asset : answer, view(asset, answer));
    }

    /** Answers a check of an asset's readiness, against the version of the answer that the caller has seen. */
    @PUT
    @Path("{check}")
    @RolesAllowed({"advisor", "catalogue-editor"})
    @Scope("assets:write")
    @Transactional
    public RestResponse<CheckView> answer(@RestPath UUID id, @RestPath Check check, @Valid Answering body) {
        var asset = sight.hold(id);
        if (body.state() == CheckState.NOT_APPLICABLE && !check.mayBeNotApplicable()) {
            throw Problem.invalidBody("/state", "Only an accessibility statement may be not applicable.");
        }
        var answer = ReadinessAnswer.of(id, check);
        if (!check.isComputed()) {
            versions.mustMatch(answer);
        }
        mustBeAnswerable(asset, check);
        if (!answer.isGiven() || !answer.says(body)) {
            answer.answer(body, caller.subject(), clock.instant());
            answer.persist();
            journal.add(asset.assess(check, body.state(), clock.instant()));
        }
        return versions.answer(answer, view(asset, answer));
    }

    private static void mustBeAnswerable(Asset asset, Check check) {
        if (check.isComputed()) {
            throw Problem.of(
                    COMPUTED, "This check follows from the licence and the adoptions of the asset; nobody answers it.");
        }
        if (asset.state == Asset.State.REJECTED || asset.state == Asset.State.RETIRED) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "An asset that was rejected or retired is not assessed any more.");
        }
    }

    private CheckView view(Asset asset, ReadinessAnswer answer) {
        return CheckView.of(answer, asset.readiness.state(answer.about), sight.showsDrafts(asset));
    }
}
