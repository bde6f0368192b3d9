package org.lgds.council.performance.flag;

import java.math.BigDecimal;
import java.time.Period;

import io.smallrye.config.ConfigMapping;

/** When a service area is flagged (DOMAIN.md 3.8). Shares are from 0 to 1. */
@ConfigMapping(prefix = "lgds.performance.flags")
public interface FlagSettings {

    /** How many councils must report. */
    int councils();

    /** How far back. */
    Period window();

    /** Below these a council does poorly. */
    BigDecimal takeUp();

    BigDecimal completionRate();

    BigDecimal satisfaction();

    /** In how many of the three measures a council does poorly for it to count. */
    int poorMeasures();

    /** What share of the councils must count. */
    BigDecimal poorShare();

    /** Between the quartiles of take-up; more says that someone has solved it and most have not. */
    BigDecimal spread();

    /** A distribution over fewer councils would give single ones away. */
    int shownFrom();

    /** When areas are looked at. */
    String assess();
}
