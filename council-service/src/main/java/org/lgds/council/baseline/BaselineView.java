package org.lgds.council.baseline;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Where a successor starts from: the mean of its predecessors' results, weighed by the people who came. It is no assessment;
 * its council and LGDS read it.
 *
 * @param council code of the successor
 * @param inherited always true: this is no assessment
 * @param structuralChange id of the reorganisation that it comes from
 * @param vestedOn the day it took over from its predecessors
 * @param assessmentDueBy the day the council's own assessment was asked for by
 */
public record BaselineView(
        String council,
        boolean inherited,
        UUID structuralChange,
        LocalDate vestedOn,
        LocalDate assessmentDueBy,
        @JsonUnwrapped BaselineContents contents) {

    public static BaselineView of(InheritedBaseline baseline) {
        return new BaselineView(
                baseline.council,
                true,
                baseline.structuralChange,
                baseline.vestedOn,
                baseline.dueBy,
                baseline.contents);
    }
}
