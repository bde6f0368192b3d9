package org.lgds.engagement.recommendation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long accepted advice waits to be followed; the number is our own choice. */
@ConfigMapping(prefix = "lgds.recommendations")
interface RecommendationSettings {

    /** Months from the acceptance to the day it lapses, if nothing has come of it. */
    @WithDefault("24")
    int lapseMonths();

    /** When it is looked at which have lapsed, as a cron expression. */
    String lapse();
}
