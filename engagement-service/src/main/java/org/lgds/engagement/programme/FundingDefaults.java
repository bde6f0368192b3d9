package org.lgds.engagement.programme;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What holds for a programme that says nothing else (DOMAIN.md 5.8). */
@ConfigMapping(prefix = "lgds.funding.defaults")
public interface FundingDefaults {

    /** Least number of councils an application names, the lead among them. */
    @WithDefault("3")
    int minCouncils();

    /** Most applications a council leads in a round. */
    @WithDefault("2")
    int maxLed();

    /** Best score for a criterion; the least is 0. */
    @WithDefault("5")
    int maxScore();

    /** Hundredths of a point that weighted scores may lie apart before a third member is asked. */
    @WithDefault("100")
    int spreadLimit();

    /** Least share of an award that its final payment is, in percent. */
    @WithDefault("10")
    int finalShare();
}
