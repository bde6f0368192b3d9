package org.lgds.asset.solution;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.asset.supplier.Supplier;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** All that some claims refer to, read at once: a few statements, however many claims there are. */
final class References {

    private final Map<String, KnownCouncil> councils;
    private final Map<Integer, KnownService> services;
    private final Set<NotProvided> notProvided;
    private final Map<UUID, UUID> suppliers;
    private final Map<UUID, Asset> assets;
    private final Map<UUID, Set<String>> released;
    private final LocalDate today;

    References(Collection<SolutionClaim> claims, Caller caller, LocalDate today) {
        this.today = today;
        councils = KnownCouncil.held(named(claims, SolutionClaim::council));
        services = KnownService.byId(named(claims, SolutionClaim::service));
        notProvided = NotProvided.among(claims);
        suppliers = Supplier.standing(named(claims, SolutionClaim::supplier));
        var ids = named(claims, SolutionClaim::asset);
        assets = (ids.isEmpty() ? List.<Asset>of() : Asset.<Asset>list("id in ?1", ids))
                .stream()
                        .filter(asset -> asset.isSeenBy(caller))
                        .collect(Collectors.toMap(asset -> asset.id, asset -> asset));
        released = ids.isEmpty() ? Map.of() : AssetVersion.released(ids);
    }

    /**
     * What a claim is judged by.
     *
     * @throws Problem 409 {@code unknown-reference} or 403 {@code council-abolished} for its council
     */
    Terms of(SolutionClaim claim) {
        return new Terms(
                KnownCouncil.inBeing(claim.council(), Optional.ofNullable(councils.get(claim.council()))),
                services.get(claim.service()),
                notProvided.contains(NotProvided.of(claim)),
                claim.asset() == null ? null : assets.get(claim.asset()),
                claim.asset() == null ? Set.of() : released.getOrDefault(claim.asset(), Set.of()),
                suppliers,
                today);
    }

    private static <T> Set<T> named(Collection<SolutionClaim> claims, Function<SolutionClaim, T> reference) {
        return claims.stream().map(reference).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
