package org.lgds.council.baseline;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An inherited baseline as its council and LGDS see it.
 *
 * @param inherited always true: this is no assessment
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
