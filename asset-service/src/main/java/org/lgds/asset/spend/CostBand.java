package org.lgds.asset.spend;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How one council's costs are told to others that it has not let know them, in pounds. A band holds its upper bound; what
 * costs nothing is in the lowest.
 */
public enum CostBand {
    UP_TO_50K("0-50k", 0, 5_000_000),
    UP_TO_100K("50-100k", 5_000_000, 10_000_000),
    UP_TO_250K("100-250k", 10_000_000, 25_000_000),
    UP_TO_500K("250-500k", 25_000_000, 50_000_000),
    UP_TO_1M("500k-1m", 50_000_000, 100_000_000),
    OVER_1M("over 1m", 100_000_000, Long.MAX_VALUE);

    private final String label;
    private final long abovePence;
    private final long toPence;

    CostBand(String label, long abovePence, long toPence) {
        this.label = label;
        this.abovePence = abovePence;
        this.toPence = toPence;
    }

    public static CostBand of(long pence) {
        for (var band : values()) {
            if (pence <= band.toPence) {
                return band;
            }
        }
        throw new IllegalStateException("the last band has no end");
    }

    /** What a figure of this band is above, in pence; 0 of the lowest. */
    public long abovePence() {
        return abovePence;
    }

    /** The middle of the band, in pence; of the one without an end what its figures are above. */
    public long middlePence() {
        return toPence == Long.MAX_VALUE ? abovePence : (abovePence + toPence) / 2;
    }

    @JsonValue
    public String label() {
        return label;
    }
}
