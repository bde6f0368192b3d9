package org.lgds.engagement.availability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.lgds.engagement.advisor.Leave;

/**
 * How many days an advisor is free in a month. With {@code W} the month's working days (England), of which {@code U} are
 * today or later, and {@code L} of these on leave:
 *
 * <pre>
 * capacity = days per month * U / W
 * leave    = days per month * L / W
 * agreed   = sum over open engagements of  days * (working days of its term that are among U) / (working days of its term)
 * free     = max(0, capacity - leave - agreed)
 * </pre>
 *
 * A day of leave so takes as much as the advisor would have worked on it: all of a day of who works each day, a fifth of who
 * works one day in five. What was agreed before today and is not yet done is not caught up. All of it is reckoned exactly
 * and rounded half-even to one decimal when it is shown.
 */
public final class FreeDays {

    /** A month of an advisor, each number in days with one decimal. */
    public record Month(YearMonth month, BigDecimal capacity, BigDecimal leave, BigDecimal agreed, BigDecimal free) {}

    private final int daysPerMonth;
    private final Collection<Leave> leave;
    private final Collection<Term> agreed;
    private final LocalDate today;

    FreeDays(int daysPerMonth, Collection<Leave> leave, Collection<Term> agreed, LocalDate today) {
        this.daysPerMonth = daysPerMonth;
        this.leave = leave;
        this.agreed = agreed;
        this.today = today;
    }

    /** This month and those that follow it. */
    List<Month> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> in(YearMonth.from(today).plusMonths(i)))
                .toList();
    }

    private Month in(YearMonth month) {
        var first = month.atDay(1);
        var end = first.plusMonths(1);
        var from = later(first, today);
        var all = OfficeDays.between(first, end);
        var capacity = part(daysPerMonth, OfficeDays.between(from, end), all);
        var away = leave.stream()
                .mapToInt(period -> OfficeDays.between(later(period.from(), from), earlier(period.until(), end)))
                .sum();
        var less = part(daysPerMonth, away, all);
        var taken = agreed(from, end);
        var free = capacity.subtract(less).subtract(taken).max(BigDecimal.ZERO);
        return new Month(month, shown(capacity), shown(less), shown(taken), shown(free));
    }

    /** Of terms that are as long, the parts are added up before they are divided: most are, and an advisor may have many. */
    private BigDecimal agreed(LocalDate from, LocalDate end) {
        var byLength = new TreeMap<Integer, Long>();
        for (var term : agreed) {
            long some = OfficeDays.between(later(term.from(), from), earlier(term.until(), end));
            byLength.merge(OfficeDays.between(term.from(), term.until()), some * term.days(), Long::sum);
        }
        return byLength.entrySet().stream()
                .map(parts -> part(1, parts.getValue(), parts.getKey()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal part(int days, long some, int all) {
        return all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(days * some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private static BigDecimal shown(BigDecimal days) {
        return days.setScale(1, RoundingMode.HALF_EVEN);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
