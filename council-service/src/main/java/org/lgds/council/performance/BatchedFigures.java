package org.lgds.council.performance;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.performance.figure.Accessibility;
import org.lgds.council.performance.figure.Completed;
import org.lgds.council.performance.figure.Grain;
import org.lgds.council.performance.figure.ProvidingCost;
import org.lgds.council.performance.figure.Satisfaction;
import org.lgds.council.performance.figure.Source;
import org.lgds.kit.tenant.CouncilCode;

/**
 * One item of a batch: figures with what they are about and, if wanted, the ETag that must still be in force.
 *
 * @param council the council's code, such as LDS
 * @param service LGSL code of the service
 * @param interaction LGIL code of the kind of dealing; left out for the service as a whole
 * @param grain how long the period is
 * @param periodStart first day of the period
 * @param startedOnline transactions begun online
 * @param completed transactions completed
 * @param cost what providing the service cost
 * @param satisfaction what users said
 * @param accessibility whether everyone can use it
 * @param source where the figures come from
 * @param reason why it corrects what was told before
 * @param ifMatch the ETag that the record must still have; left out, any will do
 */
@Schema(name = "BatchedFigures")
record BatchedFigures(
        @NotNull @Pattern(regexp = CouncilCode.FORM, message = CouncilCode.WANTED)
        String council,

        @NotNull @PositiveOrZero Integer service,
        @PositiveOrZero Integer interaction,
        @NotNull Grain grain,
        @NotNull LocalDate periodStart,
        @PositiveOrZero @Max(10_000_000_000L) Long startedOnline,
        @Valid Completed completed,
        @Valid ProvidingCost cost,
        @Valid Satisfaction satisfaction,
        Accessibility accessibility,
        @NotNull Source source,
        @Size(min = 1, max = 1000) String reason,
        @Size(max = 100) String ifMatch) {

    static BatchedFigures of(PerformanceKey key, ReportedFigures told, String ifMatch) {
        return new BatchedFigures(
                key.council(),
                key.service(),
                key.interaction(),
                key.grain(),
                key.start(),
                told.startedOnline(),
                told.completed(),
                told.cost(),
                told.satisfaction(),
                told.accessibility(),
                told.source(),
                told.reason(),
                ifMatch);
    }

    @AssertTrue(
            message = "periodStart is the first day of a period: of a month, a quarter (1 January, April, July or"
                    + " October) or a financial year (1 April), from 2000 on")
    boolean isOfTheCalendar() {
        return grain == null
                || periodStart == null
                || grain.beginsOn(periodStart) && PerformancePath.isOfOurTime(periodStart);
    }

    PerformanceKey key() {
        return new PerformanceKey(council, service, interaction, grain, periodStart);
    }

    ReportedFigures told() {
        return new ReportedFigures(startedOnline, completed, cost, satisfaction, accessibility, source, reason);
    }
}
