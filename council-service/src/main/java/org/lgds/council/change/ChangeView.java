package org.lgds.council.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.lgds.council.council.CouncilOutcome;

/** A reorganisation as anyone may read it, in answers and in events; all of it is public. */
public record ChangeView(
        UUID id,
        String reference,
        String title,
        StructuralChange.State state,
        LocalDate consultedOn,
        LocalDate decidedOn,
        LocalDate orderMadeOn,
        String orderUrl,
        LocalDate shadowFrom,
        LocalDate vestsOn,
        List<ChangeLine> lines,
        List<CouncilOutcome> outcomes,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static ChangeView of(StructuralChange change, List<String> allowedActions) {
        return new ChangeView(
                change.id,
                change.reference,
                change.title,
                change.state,
                change.consultedOn,
                change.decidedOn,
                change.orderMadeOn,
                change.orderUrl,
                change.shadowFrom,
                change.vestsOn,
                change.lines.stream()
                        .sorted(Comparator.comparing(ChangeLine::successor).thenComparing(ChangeLine::predecessor))
                        .toList(),
                change.outcomes.stream()
                        .sorted(Comparator.comparing(CouncilOutcome::code))
                        .toList(),
                change.createdAt,
                change.updatedAt,
                allowedActions);
    }
}
