package org.lgds.asset.indicator;

import org.jboss.resteasy.reactive.RestQuery;

/** Which services are looked at: one, or those of a service area, or all. */
public record IndicatorQuery(
        @RestQuery Integer service, @RestQuery String area) {}
