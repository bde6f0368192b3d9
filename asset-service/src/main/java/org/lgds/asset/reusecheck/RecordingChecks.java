package org.lgds.asset.reusecheck;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Searches for councils and records what they decide, in a transaction of the caller's. */
@RequestScoped
class RecordingChecks {

    /** A draft, or what has retired, cannot be taken up; a deprecated one can, with a reason. */
    private static final Set<Asset.State> OPEN =
            Set.of(Asset.State.LISTED, Asset.State.ENDORSED, Asset.State.DEPRECATED);

    private final Caller caller;
    private final Matching matching;
    private final Journal journal;
    private final Clock clock;

    RecordingChecks(Caller caller, Matching matching, Journal journal, Clock clock) {
        this.caller = caller;
        this.matching = matching;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is like that which a council is about to do.
     *
     * @throws Problem 409 {@code unknown-reference} for a council or services not heard of, 403 {@code council-abolished}
     */
    Matches search(ReuseSearch search) {
        mustBeInBeing(search.council());
        mustBeKnown(missing(search.services()), Set.of());
        return matching.of(search);
    }

    /**
     * Records a check with what it shows now.
     *
     * @throws Problem as {@link #search}, and 409 for an asset that the caller may not see or that takes no adoption
     */
    ReuseCheck record(NewReuseCheck wanted) {
        mustBeInBeing(wanted.council());
        var assets = named(wanted);
        mustBeKnown(missing(wanted.services()), missing(wanted, assets));
        mustBeOpen(wanted, assets);
        var check = ReuseCheck.of(wanted, matching.of(wanted.search()), caller.client());
        journal.add(check.record(clock.instant()));
        check.persist();
        return check;
    }

    private static void mustBeInBeing(String council) {
        if (KnownCouncil.inBeing(council).isShadow()) {
            throw Problem.of(
                    ProblemType.COUNCIL_IN_SHADOW,
                    "A council that is not in being yet has nothing to build or buy by itself.");
        }
    }

    private Map<UUID, Asset> named(NewReuseCheck wanted) {
        var ids = new TreeSet<>(wanted.considered());
        if (wanted.asset() != null) {
            ids.add(wanted.asset());
        }
        return (ids.isEmpty() ? List.<Asset>of() : Asset.<Asset>list("id in ?1", ids))
                .stream()
                        .filter(asset -> asset.isSeenBy(caller))
                        .collect(Collectors.toMap(asset -> asset.id, Function.identity()));
    }

    private static Set<Integer> missing(Collection<Integer> services) {
        var unknown = new TreeSet<>(services);
        unknown.removeAll(KnownService.known(services));
        return unknown;
    }

    private static Set<UUID> missing(NewReuseCheck wanted, Map<UUID, Asset> known) {
        var unknown = new TreeSet<>(wanted.considered());
        if (wanted.asset() != null) {
            unknown.add(wanted.asset());
        }
        unknown.removeAll(known.keySet());
        return unknown;
    }

    private static void mustBeKnown(Set<Integer> services, Set<UUID> assets) {
        if (services.isEmpty() && assets.isEmpty()) {
            return;
        }
        if (assets.isEmpty()) {
            throw KnownService.unknown(new TreeSet<>(services));
        }
        throw Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "It names services or assets that are not there, or not for you to see; see services and assets."
                                + " /v1/services and /v1/assets list them.")
                .with("services", services)
                .with("assets", assets);
    }

    private static void mustBeOpen(NewReuseCheck wanted, Map<UUID, Asset> assets) {
        var asset = assets.get(wanted.asset());
        if (wanted.outcome().takesAnAsset() && !OPEN.contains(asset.state)) {
            throw Problem.of(
                    Asset.CLOSED,
                    "Asset %s is %s and cannot be taken up; choose a listed one.",
                    asset.id,
                    asset.state.name().toLowerCase(Locale.ROOT));
        }
    }
}
