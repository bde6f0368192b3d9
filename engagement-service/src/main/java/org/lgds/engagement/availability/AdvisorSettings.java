package org.lgds.engagement.availability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How an advisor's time is reckoned; the defaults are our own. */
@ConfigMapping(prefix = "lgds.advisors")
public interface AdvisorSettings {

    /** Months from the day an engagement was opened over which the days agreed on it are spread: a plan and the look back at it. */
    @WithDefault("12")
    int termMonths();

    /** Advisors whose time is reckoned for one request at most, those who suit it best otherwise. */
    @WithDefault("100")
    int looksAt();

    /** Percent that the advisor's specialisms weigh in a match; the three weights are 100 together. */
    @WithDefault("50")
    int needWeight();

    /** Percent that the council's region weighs. */
    @WithDefault("20")
    int regionWeight();

    /** Percent that the advisor's free time weighs. */
    @WithDefault("30")
    int timeWeight();
}
