package org.lgds.engagement.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/**
 * What a programme offers and asks. Numbers that are left out are those LGDS usually sets.
 *
 * @param round number of the round, from 1
 * @param summary what it is for
 * @param budget what it can grant in all, in pence of the year in priceBase
 * @param priceBase the year whose prices its money is in
 * @param opensOn the first day for applications
 * @param closesOn the first day too late for them
 * @param criteria what applications are scored by; their weights add up to 100
 * @param rules who may apply
 * @param minCouncils least number of councils that an application names, the lead among them
 * @param maxLed most applications that a council leads in this round
 * @param maxScore best score for a criterion, from 0
 * @param spreadLimit hundredths of a point that weighted scores may lie apart before a third member is asked
 * @param finalShare least share of an award that its final payment is, in percent
 */
public record ProgrammeTerms(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Positive @Max(1000) Integer round,
        @Size(min = 1, max = 10_000) String summary,
        @NotNull @Positive @Max(ProgrammeTerms.MOST_PENCE) Long budget,
        @NotNull @Min(2000) @Max(2100) Integer priceBase,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Criterion> criteria,
        @Valid Rules rules,
        @Min(1) @Max(400) Integer minCouncils,
        @Min(1) @Max(100) Integer maxLed,
        @Min(1) @Max(100) Integer maxScore,
        @Min(0) @Max(10_000) Integer spreadLimit,
        @Min(0) @Max(100) Integer finalShare) {

    /** Ten billion pounds: more is a slip of the keyboard, and sums of such stay far within a long. */
    public static final long MOST_PENCE = 1_000_000_000_000L;

    /**
     * The same with every number said.
     *
     * @throws Problem 400 where the parts do not fit together
     */
    ProgrammeTerms complete(FundingDefaults defaults) {
        mustFit();
        return new ProgrammeTerms(
                title,
                round,
                summary,
                budget,
                priceBase,
                opensOn,
                closesOn,
                criteria,
                rules == null ? Rules.NONE : rules,
                or(minCouncils, defaults.minCouncils()),
                or(maxLed, defaults.maxLed()),
                or(maxScore, defaults.maxScore()),
                or(spreadLimit, defaults.spreadLimit()),
                or(finalShare, defaults.finalShare()));
    }

    private void mustFit() {
        var wrong = new ArrayList<Violation>();
        if (!opensOn.isBefore(closesOn)) {
            wrong.add(Violation.ofBody("/closesOn", "Must be after opensOn: it is the first day too late."));
        }
        if (criteria.stream().mapToInt(Criterion::weight).sum() != 100) {
            wrong.add(Violation.ofBody("/criteria", "The weights must add up to 100."));
        }
        if (criteria.stream().map(Criterion::code).distinct().count() < criteria.size()) {
            wrong.add(Violation.ofBody("/criteria", "Each code may be there once."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }

    private static int or(Integer said, int otherwise) {
        return said == null ? otherwise : said;
    }
}
