package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.lgds.asset.finding.FindingKey;
import org.lgds.asset.finding.FindingMember.Closest;
import org.lgds.asset.match.MatchScore;

/** What a test has found of one key: the records, and for each the one it is most like. */
final class Found {

    final FindingKey key;
    private final Map<UUID, Candidate> solutions = new LinkedHashMap<>();
    private final Map<UUID, ListedCandidate> assets = new LinkedHashMap<>();
    private final Map<UUID, Closest> closest = new LinkedHashMap<>();

    Found(FindingKey key) {
        this.key = key;
    }

    Found add(Candidate solution) {
        solutions.put(solution.id(), solution);
        return this;
    }

    Found add(ListedCandidate asset) {
        assets.put(asset.id(), asset);
        return this;
    }

    /** Notes how alike two of the records are. */
    Found add(UUID one, UUID other, MatchScore score) {
        note(one, other, score);
        note(other, one, score);
        return this;
    }

    private void note(UUID one, UUID other, MatchScore score) {
        var now = new Closest(other, score.match(), score.service(), score.interaction(), score.text());
        closest.merge(one, now, Found::closer);
    }

    /** Of equal scores that with the smaller id, so that the order of looking makes no difference. */
    private static Closest closer(Closest one, Closest other) {
        var order = one.match().compareTo(other.match());
        if (order == 0) {
            return one.member().toString().compareTo(other.member().toString()) <= 0 ? one : other;
        }
        return order > 0 ? one : other;
    }

    List<Candidate> solutions() {
        return new ArrayList<>(solutions.values());
    }

    List<ListedCandidate> assets() {
        return new ArrayList<>(assets.values());
    }

    boolean holds(UUID record) {
        return solutions.containsKey(record) || assets.containsKey(record);
    }

    Closest closestTo(UUID record) {
        return closest.get(record);
    }

    /** The strongest score of all, or null where nothing was compared. */
    BigDecimal match() {
        return closest.values().stream()
                .map(Closest::match)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }
}
