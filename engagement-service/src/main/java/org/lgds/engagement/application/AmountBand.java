package org.lgds.engagement.application;

/** How much is asked for, roughly: what is told where several councils are addressed at once. */
public enum AmountBand {
    TO_50K,
    TO_100K,
    TO_250K,
    TO_500K,
    TO_1M,
    OVER_1M;

    private static final long[] LIMITS = {5_000_000, 10_000_000, 25_000_000, 50_000_000, 100_000_000};

    /** The band of an amount in pence; a limit itself is in the lower one. Null for null. */
    static AmountBand of(Long pence) {
        if (pence == null) {
            return null;
        }
        int band = 0;
        while (band < LIMITS.length && pence > LIMITS[band]) {
            band++;
        }
        return values()[band];
    }
}
