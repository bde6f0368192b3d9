package org.lgds.engagement.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When an engagement's progress is reviewed (DOMAIN.md 5.2), in months from the first agreement of its plan. */
@ConfigMapping(prefix = "lgds.reviews")
public interface ReviewSettings {

    @WithDefault("9")
    int earliestMonths();

    @WithDefault("14")
    int latestMonths();
}
