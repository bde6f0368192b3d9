package org.lgds.engagement.award;

import java.time.LocalDate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.lgds.kit.calendar.WorkingDays;

/** How long a council that takes over an offer has to answer it. */
@ConfigMapping(prefix = "lgds.funding.offers")
public interface OfferSettings {

    /** Working days in England from the day after; as many as a council has to accept or contest a result (DOMAIN.md 3.6). */
    @WithDefault("10")
    int successorDays();

    /** The last day on which it can accept what comes to it on a day, unless the offer stands for longer. */
    default LocalDate answeredBy(LocalDate day) {
        return WorkingDays.of(WorkingDays.Nation.ENGLAND).after(day, successorDays());
    }
}
