package org.lgds.asset.reusecheck;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.asset.finding.DismissalCode;

/** A check as a line of a spreadsheet; of what was shown, the ids. */
public record ReuseCheckRow(
        UUID id,
        String council,
        String title,
        String need,
        String text,
        String services,
        String interactions,
        Plan kind,
        Decision outcome,
        UUID asset,
        DismissalCode reasonCode,
        String reason,
        String considered,
        String shownAssets,
        String shownSolutions,
        String shownResearch,
        String shownCrossCutting,
        Instant recordedAt) {

    static ReuseCheckRow of(ReuseCheck check) {
        var facts = ReuseCheckFacts.of(check);
        return new ReuseCheckRow(
                facts.id(),
                facts.council(),
                facts.title(),
                facts.need(),
                facts.text(),
                words(facts.services()),
                words(facts.interactions()),
                facts.kind(),
                facts.outcome(),
                facts.asset(),
                facts.reasonCode(),
                facts.reason(),
                words(facts.considered()),
                ids(facts.shown().assets()),
                ids(facts.shown().solutions()),
                ids(facts.shown().research()),
                ids(facts.shown().crossCutting()),
                check.createdAt);
    }

    private static String words(Collection<?> values) {
        return joined(values.stream());
    }

    private static String ids(List<Match> matches) {
        return joined(matches.stream().map(match -> match.asset() == null ? match.solution() : match.asset()));
    }

    private static String joined(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(" "));
    }
}
