package org.lgds.asset.duplication;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.Assessment;
import org.lgds.asset.finding.DuplicationEvent;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingKey;
import org.lgds.asset.finding.FindingMember;
import org.lgds.kit.event.Journal;

/**
 * Brings the findings of a scope to what its tests find now: new ones are suspected, open ones take members and figures
 * over, dismissed ones are suspected again once a member has changed, and what is no longer found lapses.
 */
@ApplicationScoped
class KeepingFindings {

    private final Candidates candidates;
    private final Assessing assessing;
    private final Journal journal;
    private final Clock clock;

    KeepingFindings(Candidates candidates, Assessing assessing, Journal journal, Clock clock) {
        this.candidates = candidates;
        this.assessing = assessing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps what was found.
     *
     * @param before all findings of the scope, in the order of their ids
     * @param found what its tests find now, each key once
     */
    void keep(List<DuplicationFinding> before, List<Found> found) {
        var present = present(before);
        for (var one : found) {
            var finding = present.remove(one.key);
            keep(finding, one, finding == null || isAddressed(finding) ? Set.of() : byHand(finding));
        }
        present.values().stream().filter(DuplicationFinding::isOpen).forEach(this::notFound);
    }

    /** The open finding of each key, else the last. */
    private static Map<FindingKey, DuplicationFinding> present(List<DuplicationFinding> before) {
        var present = new LinkedHashMap<FindingKey, DuplicationFinding>();
        for (var finding : before) {
            present.merge(finding.subject(), finding, (one, other) -> one.isOpen() ? one : other);
        }
        return present;
    }

    private void keep(DuplicationFinding finding, Found found, Set<UUID> byHand) {
        addByHand(found, byHand);
        var assessment = assessing.assess(found, byHand);
        if (finding == null || isAddressed(finding) && !finding.knew(assessment)) {
            suspect(assessment);
        } else if (finding.isOpen()) {
            add(finding.recalculate(assessment, clock.instant()));
        } else if (!finding.knew(assessment)) {
            add(finding.reopen(assessment, clock.instant()));
        }
    }

    private static boolean isAddressed(DuplicationFinding finding) {
        return finding.state == DuplicationFinding.State.ADDRESSED;
    }

    private void suspect(Assessment assessment) {
        var finding = DuplicationFinding.of(assessment, false);
        add(finding.suspect(assessment, clock.instant()));
        finding.persist();
    }

    /** What an editor named stays as long as it is there. */
    private void notFound(DuplicationFinding finding) {
        var byHand = byHand(finding);
        var found = new Found(finding.subject());
        addByHand(found, byHand);
        if (byHand.size() > 1 && byHand.stream().filter(found::holds).count() > 1) {
            add(finding.recalculate(assessing.assess(found, byHand), clock.instant()));
        } else {
            add(finding.lapse(clock.instant()));
        }
    }

    private void addByHand(Found found, Set<UUID> byHand) {
        if (!byHand.isEmpty()) {
            candidates.solutions(byHand).forEach(found::add);
            candidates.assets(byHand).forEach(found::add);
        }
    }

    private void add(DuplicationEvent event) {
        if (event != null) {
            journal.add(event);
        }
    }

    private static Set<UUID> byHand(DuplicationFinding finding) {
        return finding.members.all().stream()
                .filter(FindingMember::byHand)
                .map(FindingMember::id)
                .collect(Collectors.toSet());
    }
}
