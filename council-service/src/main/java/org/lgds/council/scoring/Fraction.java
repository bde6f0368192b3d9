package org.lgds.council.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact rational number in lowest terms, its denominator positive. Scores are rounded only when they are shown, so that
 * no level ever hangs on the order of sums (DOMAIN.md 3.5).
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);

    private static final int DECIMALS_SHOWN = 1;

    /** Throws {@link ArithmeticException} for a denominator of zero. */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction of zero parts");
        }
        var common = numerator.gcd(denominator);
        var divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long whole) {
        return of(whole, 1);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Fraction of(BigDecimal decimal) {
        var scaled = decimal.setScale(Math.max(0, decimal.scale()));
        return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
    }

    /** Reads what {@link #toString} wrote. */
    public static Fraction parse(String text) {
        var parts = text.split("/", 2);
        return new Fraction(new BigInteger(parts[0]), parts.length == 1 ? BigInteger.ONE : new BigInteger(parts[1]));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction times(long factor) {
        return times(of(factor));
    }

    /** Throws {@link ArithmeticException} for zero. */
    public Fraction over(long divisor) {
        return times(of(1, divisor));
    }

    public boolean reaches(long bound) {
        return compareTo(of(bound)) >= 0;
    }

    /** As it is shown: one decimal, rounded half-even. */
    public BigDecimal shown() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), DECIMALS_SHOWN, RoundingMode.HALF_EVEN);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@code 125/2}, or {@code 55}. */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
