package org.lgds.council.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.lgds.council.council.CouncilOutcome;

/**
 * A reorganisation of councils, from proposal to the day that successors take over. All of it is public.
 *
 * @param reference a name for people and links, such as surrey-2027; unique
 * @param title what it is called
 * @param state where it stands
 * @param consultedOn the day consultation was over; absent before
 * @param decidedOn the day it was decided; absent before
 * @param orderMadeOn the day the order that makes it law was made; absent before
 * @param orderUrl where that order is published
 * @param shadowFrom the day that new councils become shadow councils; absent where they do so on vesting day
 * @param vestsOn vesting day, when successors take over; absent while none is known
 * @param lines who takes over from whom
 * @param outcomes what becomes of the councils that come out of it
 */
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
