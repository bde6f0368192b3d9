package org.lgds.engagement.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.lgds.engagement.outcome.ProgrammeOutcomes.Applications;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Awards;
import org.lgds.engagement.outcome.ProgrammeOutcomes.BenefitPerPound;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Measures;
import org.lgds.engagement.outcome.ProgrammeOutcomes.Projects;
import org.lgds.engagement.programme.Programme;

/** What a programme has come to as a line of a spreadsheet; what is by state or year is in one cell, {@code active 2, completed 1}. */
public record ProgrammeOutcomesRow(
        UUID programme,
        String title,
        int round,
        Programme.State state,
        int priceBase,
        long budget,
        Long committed,
        Long paid,
        Long recovered,
        Long remaining,
        String applications,
        String awards,
        long granted,
        String projects,
        long outputsListed,
        Long measures,
        Long measuresWithReadings,
        String cashablePence,
        String notCashablePence,
        BigDecimal cashablePerPound,
        BigDecimal notCashablePerPound) {

    static ProgrammeOutcomesRow of(ProgrammeOutcomes of) {
        return new ProgrammeOutcomesRow(
                of.programme(),
                of.title(),
                of.round(),
                of.state(),
                of.priceBase(),
                of.budget(),
                of.committed(),
                of.paid(),
                of.recovered(),
                of.remaining(),
                cell(of.applications(), Applications::state, Applications::applications),
                cell(of.awards(), Awards::state, Awards::awards),
                of.awards().stream().mapToLong(Awards::granted).sum(),
                cell(of.projects(), Projects::stage, Projects::projects),
                of.outputsListed(),
                known(of.measures(), Measures::all),
                known(of.measures(), Measures::withReadings),
                cell(of.benefits(), line -> line.priceBase() + " " + line.cashablePence()),
                cell(of.benefits(), line -> line.priceBase() + " " + line.notCashablePence()),
                known(of.benefitPerPound(), BenefitPerPound::cashable),
                known(of.benefitPerPound(), BenefitPerPound::notCashable));
    }

    private static <T> String cell(List<T> lines, Function<T, Enum<?>> name, ToLongFunction<T> number) {
        return cell(lines, line -> name.apply(line).name().toLowerCase(Locale.ROOT) + " " + number.applyAsLong(line));
    }

    private static <T> String cell(List<T> lines, Function<T, String> line) {
        return lines == null ? null : lines.stream().map(line).collect(Collectors.joining(", "));
    }

    private static <T, V> V known(T whole, Function<T, V> part) {
        return whole == null ? null : part.apply(whole);
    }
}
