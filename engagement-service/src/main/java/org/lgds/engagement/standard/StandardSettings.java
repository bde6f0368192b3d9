package org.lgds.engagement.standard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How standards are agreed (DOMAIN.md 5.7). */
@ConfigMapping(prefix = "lgds.standards")
public interface StandardSettings {

    /** Working days in England that a consultation lasts at least. */
    @WithDefault("20")
    int consultationDays();

    /** When it is looked whether the day of an agreed version has come. */
    String takeEffect();
}
