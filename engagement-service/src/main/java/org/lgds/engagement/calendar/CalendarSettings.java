package org.lgds.engagement.calendar;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an advisor's calendar shows, and how calendar programs are to ask for it; the defaults are our own. */
@ConfigMapping(prefix = "lgds.calendar")
interface CalendarSettings {

    /** Months before today that it shows. */
    @WithDefault("3")
    int monthsBack();

    /** Months from today on that it shows. */
    @WithDefault("18")
    int monthsAhead();

    /** How often a program should ask again. */
    @WithDefault("PT4H")
    Duration refresh();

    /** Where the API is, before {@code /v1}: what links in a calendar begin with. */
    @WithDefault("http://127.0.0.1:8080")
    String api();
}
