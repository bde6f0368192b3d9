package org.lgds.council.change;

import java.time.LocalDate;
import java.util.UUID;

/** A reorganisation as a line of a spreadsheet; codes are separated by blanks. */
public record ChangeRow(
        UUID id,
        String reference,
        String title,
        StructuralChange.State state,
        LocalDate orderMadeOn,
        LocalDate shadowFrom,
        LocalDate vestsOn,
        String predecessors,
        String successors,
        String orderUrl) {

    static ChangeRow of(StructuralChange change) {
        return new ChangeRow(
                change.id,
                change.reference,
                change.title,
                change.state,
                change.orderMadeOn,
                change.shadowFrom,
                change.vestsOn,
                String.join(" ", change.lines().predecessors()),
                String.join(" ", change.lines().successors()),
                change.orderUrl);
    }
}
