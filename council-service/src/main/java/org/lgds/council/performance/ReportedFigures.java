package org.lgds.council.performance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Figures;
import org.lgds.council.performance.figure.ProvidingCost;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.council.performance.figure.Source;

/**
 * What a council tells of a service in a period, all of it: what is left out is not known, also if it was told before.
 *
 * @param startedOnline transactions begun online
 * @param completed transactions completed
 * @param cost what providing the service cost
 * @param satisfaction what users said
 * @param accessibility whether everyone can use it
 * @param source where the figures come from
 * @param reason why it corrects what was told before
 */
record ReportedFigures(
        @PositiveOrZero @Max(10_000_000_000L) Long startedOnline,
        @Valid Completed completed,
        @Valid ProvidingCost cost,
        @Valid Satisfaction satisfaction,
        Accessibility accessibility,
        @NotNull Source source,
        @Size(min = 1, max = 1000) String reason) {

    Figures figures() {
        return new Figures(startedOnline, completed, cost, satisfaction, accessibility, source);
    }
}
