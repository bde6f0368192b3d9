package org.lgds.asset.asset;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.asset.supplier.Supplier;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** What an asset's words refer to must be there, and what identifies one asset must not be another's. */
@RequestScoped
class AssetReferences {

    static final ProblemType REGISTERED = new ProblemType("repository-registered", 409, "The repository is registered");

    private final Caller caller;

    AssetReferences(Caller caller) {
        this.caller = caller;
    }

    /**
     * Checks the words for an asset that is to be.
     *
     * @throws Problem 409 {@code unknown-reference} for a council, service or supplier not heard of, {@code repository-registered}
     *     or {@code conflict} for what is another asset's; 403 {@code council-abolished}
     */
    void mustHold(NewAsset wanted) {
        wanted.owner().councils().forEach(KnownCouncil::inBeing);
        KnownService.mustBeKnown(wanted.services());
        Supplier.mustBeStanding(wanted.suppliers(), Supplier.standing(wanted.suppliers()));
        mustBeFree(wanted, null);
    }

    /** Checks what words would change of an asset that is there: what it named already may have ended since. */
    void mustHold(NewAsset wanted, Asset asset) {
        var services = new HashSet<>(wanted.services());
        services.removeAll(Set.of(asset.services));
        KnownService.mustBeKnown(services);
        var suppliers = new HashSet<>(wanted.suppliers());
        suppliers.removeAll(Set.of(asset.suppliers));
        Supplier.mustBeStanding(suppliers, Supplier.standing(suppliers));
        mustBeFree(wanted, asset);
    }

    /** The councils that must be in being for these words: LGDS staff may still act on what is there. */
    Set<String> councils(NewAsset wanted, Asset asset) {
        return asset == null ? wanted.owner().councils() : wanted.owner().councilsActedAsBy(caller);
    }

    private void mustBeFree(NewAsset wanted, Asset asset) {
        Optional.ofNullable(wanted.repositoryUrl())
                .flatMap(Asset::ofRepository)
                .filter(other -> other != asset)
                .ifPresent(other -> {
                    throw registered(other);
                });
        Optional.ofNullable(wanted.externalId())
                .flatMap(reference -> Asset.ofReference(wanted.owner(), reference))
                .filter(other -> other != asset)
                .ifPresent(other -> {
                    throw referenced(other);
                });
    }

    /** The refusal of an item that says not which asset it is. */
    static Problem keyless() {
        return Problem.invalidBody(
                "", "Name the asset: by its id, by your own reference as externalId, or by its repositoryUrl.");
    }

    /** The refusal of a repository that another asset names; which one is told to those who may know of it. */
    Problem registered(Asset other) {
        return named(
                Problem.of(
                        REGISTERED,
                        "Another asset of this repository is registered already: change that one, or name another repository."),
                other);
    }

    /** The refusal of a reference that is another asset's of the same owner. */
    Problem referenced(Asset other) {
        return named(
                Problem.of(
                        ProblemType.CONFLICT,
                        "The externalId %s is that of another asset of this owner: change that one, or send another.",
                        other.externalId),
                other);
    }

    private Problem named(Problem refusal, Asset other) {
        return other.isSeenBy(caller) ? refusal.with("asset", "/v1/assets/" + other.id) : refusal;
    }
}
