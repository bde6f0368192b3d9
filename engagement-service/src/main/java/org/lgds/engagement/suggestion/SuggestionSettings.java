package org.lgds.engagement.suggestion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is still worth suggesting; the default is our own. */
@ConfigMapping(prefix = "lgds.suggestions")
interface SuggestionSettings {

    /** Days after a service area was flagged in which councils are asked whether they want advice on it. */
    @WithDefault("90")
    int flagDays();
}
