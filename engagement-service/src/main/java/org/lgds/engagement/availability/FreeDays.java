package org.lgds.engagement.availability;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * A month of an advisor, each number in days with one decimal.
     *
     * @param month the month
     * @param capacity days they have for councils
     * @param leave days they are away, of those
     * @param agreed days agreed for engagements, of those
     * @param free days that are left
     */
    public record Month(YearMonth month, BigDecimal capacity, BigDecimal leave, BigDecimal agreed, BigDecimal free) {}

    private final int daysPerMonth;
    private final Collection<Span> leave;

    /** By how long they are: of those that are as long, the parts are added up before they are divided, and most are. */
    private final Map<Integer, List<Term>> agreed;

    FreeDays(int daysPerMonth, Collection<Span> leave, Collection<Term> agreed) {
        this.daysPerMonth = daysPerMonth;
        this.leave = leave;
        this.agreed = agreed.stream()
                .collect(Collectors.groupingBy(term -> term.over().days()));
    }

    List<Month> in(List<Left> months) {
        return months.stream().map(this::in).toList();
    }

    private Month in(Left left) {
        var capacity = part(daysPerMonth, left.span().days(), left.all());
        var away = leave.stream().mapToInt(left.span()::common).sum();
        var less = part(daysPerMonth, away, left.all());
        var taken = agreed(left.span());
        var free = capacity.subtract(less).subtract(taken).max(BigDecimal.ZERO);
        return new Month(left.month(), shown(capacity), shown(less), shown(taken), shown(free));
    }

    private BigDecimal agreed(Span left) {
        var sum = BigDecimal.ZERO;
        for (var alike : agreed.entrySet()) {
            long some = 0;
            for (var term : alike.getValue()) {
                some += (long) term.over().common(left) * term.days();
            }
            sum = sum.add(part(1, some, alike.getKey()));
        }
        return sum;
    }

    private static BigDecimal part(int days, long some, int all) {
        return all == 0 || some == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(days * some).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private static BigDecimal shown(BigDecimal days) {
        return days.setScale(1, RoundingMode.HALF_EVEN);
    }
}
