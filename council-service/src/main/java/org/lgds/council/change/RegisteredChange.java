package org.lgds.council.change;

import java.time.LocalDate;
import java.util.List;

import org.lgds.council.council.CouncilOutcome;

/** A reorganisation as a line of the register file has it: one that has vested, or one whose councils are in shadow. */
public record RegisteredChange(
        String reference,
        String title,
        StructuralChange.State state,
        LocalDate orderMadeOn,
        LocalDate shadowFrom,
        LocalDate vestsOn,
        List<ChangeLine> lines,
        List<CouncilOutcome> outcomes) {

    NewChange body() {
        return new NewChange(reference, title, shadowFrom, vestsOn, lines, outcomes);
    }
}
