package org.lgds.council.performance.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What figures come to (DOMAIN.md 3.8). A measure is absent, never zero, where what it needs is missing or its denominator is
 * 0; {@code missing} then names those inputs, the denominator of 0 among them.
 *
 * @param digitalTakeUp share of the completed transactions that came in online or by assisted digital, 0 to 1
 * @param completionRate share of those started online that were completed, 0 to 1
 * @param satisfaction share of the responses that were satisfied or very satisfied, 0 to 1
 * @param costPerTransactionPence what a completed transaction cost, in pence with two decimals at most
 * @param accessible true if it meets WCAG 2.2 AA and has a current statement
 * @param missing for each measure that is not known, the inputs that keep it from being so
 */
public record Measures(
        BigDecimal digitalTakeUp,
        BigDecimal completionRate,
        BigDecimal satisfaction,
        BigDecimal costPerTransactionPence,
        Boolean accessible,
        Map<String, List<String>> missing) {

    private static final int SHARE_DECIMALS = 4;
    private static final int PENCE_DECIMALS = 2;
    private static final String TOTAL = "completed.total";

    public static Measures of(Figures figures) {
        var completed = Objects.requireNonNullElse(figures.completed(), Completed.UNKNOWN);
        var users = Objects.requireNonNullElse(figures.satisfaction(), Satisfaction.UNKNOWN);
        var missing = new LinkedHashMap<String, List<String>>();
        var takeUp = new Ratio(TOTAL, completed.total())
                .plus(Channel.ONLINE.input(), completed.counted(Channel.ONLINE))
                .plus(Channel.ASSISTED_DIGITAL.input(), completed.counted(Channel.ASSISTED_DIGITAL))
                .value("digitalTakeUp", SHARE_DECIMALS, missing);
        var completion = new Ratio("startedOnline", figures.startedOnline())
                .plus(Channel.ONLINE.input(), completed.online())
                .value("completionRate", SHARE_DECIMALS, missing);
        var satisfied = new Ratio("satisfaction.responses", users.responses())
                .plus("satisfaction.satisfied", counted(users, users.satisfied()))
                .plus("satisfaction.verySatisfied", counted(users, users.verySatisfied()))
                .value("satisfaction", SHARE_DECIMALS, missing);
        var cost = new Ratio(TOTAL, completed.total())
                .plus(
                        "cost.totalPence",
                        figures.cost() == null ? null : figures.cost().totalPence())
                .value("costPerTransactionPence", PENCE_DECIMALS, missing);
        var accessible = accessible(figures.accessibility(), missing);
        return new Measures(takeUp, completion, satisfied, cost, accessible, missing.isEmpty() ? null : missing);
    }

    /** A count left out was none where those told sum to the responses. */
    private static Long counted(Satisfaction users, Long count) {
        return count == null && users.tellsCounts() && users.responses() != null ? Long.valueOf(0) : count;
    }

    /** One "no" settles it, whatever is not known. */
    private static Boolean accessible(Accessibility told, Map<String, List<String>> missing) {
        var known = Objects.requireNonNullElse(told, Accessibility.UNKNOWN);
        if (Boolean.FALSE.equals(known.meetsWcag()) || Boolean.FALSE.equals(known.currentStatement())) {
            return false;
        }
        var unknown = new ArrayList<String>();
        if (known.meetsWcag() == null) {
            unknown.add("accessibility.meetsWcag");
        }
        if (known.currentStatement() == null) {
            unknown.add("accessibility.currentStatement");
        }
        if (!unknown.isEmpty()) {
            missing.put("accessible", unknown);
            return null;
        }
        return true;
    }

    /** A sum by a denominator, as far as all of it is known. */
    private static final class Ratio {

        private final Long denominator;
        private final List<String> unknown = new ArrayList<>();
        private long sum;

        Ratio(String input, Long denominator) {
            this.denominator = denominator;
            if (denominator == null || denominator == 0) {
                unknown.add(input);
            }
        }

        Ratio plus(String input, Long part) {
            if (part == null) {
                unknown.add(input);
            } else {
                sum += part;
            }
            return this;
        }

        BigDecimal value(String measure, int decimals, Map<String, List<String>> missing) {
            if (!unknown.isEmpty()) {
                missing.put(measure, unknown);
                return null;
            }
            return plain(
                    BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_EVEN));
        }

        /** Without zeros at the end, and without an exponent. */
        private static BigDecimal plain(BigDecimal number) {
            var stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
