package org.lgds.asset.duplication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingKey;
import org.lgds.asset.match.MatchScore;
import org.lgds.asset.match.MatchScore.Services;

/** Listed code assets that say the same of the same service. Cross-cutting ones have none: an editor finds those. */
@ApplicationScoped
class TwinAssets {

    /** The closest of an asset's twins that are told. */
    private static final int MOST = 20;

    private final Candidates candidates;

    TwinAssets(Candidates candidates) {
        this.candidates = candidates;
    }

    /** What an asset is a twin of: what is found now, and what was found before and still is so. */
    List<Found> of(UUID asset, List<DuplicationFinding> before) {
        var pairs = new LinkedHashSet<>(candidates.twinsOf(asset, MOST).stream()
                .filter(TwinAssets::isSuspect)
                .toList());
        before.forEach(finding -> candidates.twins(finding.assetLow, finding.assetHigh).stream()
                .filter(TwinAssets::isSuspect)
                .forEach(pairs::add));
        return found(List.copyOf(pairs));
    }

    private List<Found> found(List<Likeness> pairs) {
        var ids = new LinkedHashSet<UUID>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        var assets =
                candidates.assets(ids).stream().collect(Collectors.toMap(ListedCandidate::id, Function.identity()));
        var found = new ArrayList<Found>();
        for (var pair : pairs) {
            var key = FindingKey.ofPair(pair.one(), pair.other());
            if (found.stream().noneMatch(one -> one.key.equals(key))) {
                found.add(new Found(key)
                        .add(assets.get(pair.one()))
                        .add(assets.get(pair.other()))
                        .add(pair.one(), pair.other(), score(pair)));
            }
        }
        return found;
    }

    private static boolean isSuspect(Likeness pair) {
        return score(pair).isSuspect();
    }

    /** They share a service; assets name no interaction. */
    private static MatchScore score(Likeness pair) {
        return MatchScore.of(Services.SAME, null, null, pair.text());
    }
}
