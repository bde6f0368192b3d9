package org.lgds.council.baseline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lgds.council.assessment.Assessment;
import org.lgds.kit.event.Journal;

/** Lets successors inherit where they start from, in the transaction that they take over in. */
@ApplicationScoped
public class Inheriting {

    private final Journal journal;
    private final Period within;

    Inheriting(Journal journal, @ConfigProperty(name = "lgds.maturity.own-assessment-within") Period within) {
        this.journal = journal;
        this.within = within;
    }

    /**
     * By the results that stand now; the caller holds all councils, so that none becomes final meanwhile.
     *
     * @param heirs by successor, those it takes over from; itself too where it was there before
     * @param on the day they take over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void inherit(UUID change, LocalDate on, Map<String, List<Predecessor>> heirs, Instant now) {
        var results = Assessment.standing(heirs.values().stream()
                        .flatMap(List::stream)
                        .map(Predecessor::council)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(assessment -> assessment.council, Function.identity()));
        new TreeMap<>(heirs).forEach((successor, predecessors) -> {
            var baseline = InheritedBaseline.find(successor).orElseGet(() -> InheritedBaseline.of(successor));
            journal.add(baseline.inherit(change, on, within, BaselineContents.of(predecessors, results), now));
            baseline.persist();
        });
    }
}
