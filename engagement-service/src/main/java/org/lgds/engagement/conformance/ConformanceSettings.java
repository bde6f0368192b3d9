package org.lgds.engagement.conformance;

import java.time.LocalDate;
import java.time.Period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long conformance holds (DOMAIN.md 5.7). */
@ConfigMapping(prefix = "lgds.conformance")
public interface ConformanceSettings {

    /** From the day it was found. */
    @WithDefault("P24M")
    Period validFor();

    /** From the day the version was superseded, if that is sooner. */
    @WithDefault("P12M")
    Period afterSupersession();

    /** When claims are looked through whose time is over. */
    String expire();

    /** The first day on which it holds no more. */
    default LocalDate expiry(LocalDate metOn, LocalDate supersededOn) {
        var byAge = metOn.plus(validFor());
        if (supersededOn == null) {
            return byAge;
        }
        var bySupersession = supersededOn.plus(afterSupersession());
        var sooner = bySupersession.isBefore(byAge) ? bySupersession : byAge;
        // What is met only after that time holds for a day, so that it was.
        return sooner.isAfter(metOn) ? sooner : metOn.plusDays(1);
    }
}
