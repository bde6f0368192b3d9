package org.lgds.council.council;

/** What is measured of a council's place. */
public enum Measure {
    /** Usual residents. */
    POPULATION,
    /** Square kilometres. */
    AREA_KM2,
    /** From 0 to 100, higher where people have less. */
    DEPRIVATION_SCORE,
    /** From 0 to 1. */
    RURAL_SHARE;

    /** True if it can be this value. */
    boolean allows(double value) {
        return switch (this) {
            case POPULATION -> value >= 1 && value <= 100_000_000 && value == Math.rint(value);
            case AREA_KM2 -> value > 0 && value <= 1_000_000;
            case DEPRIVATION_SCORE -> value >= 0 && value <= 100;
            case RURAL_SHARE -> value >= 0 && value <= 1;
        };
    }

    /** What it can be, in words. */
    String range() {
        return switch (this) {
            case POPULATION -> "a whole number of people from 1 on";
            case AREA_KM2 -> "square kilometres, more than 0";
            case DEPRIVATION_SCORE -> "from 0 to 100";
            case RURAL_SHARE -> "from 0 to 1";
        };
    }
}
