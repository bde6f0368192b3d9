package org.lgds.asset.indicator;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which services are looked at: one, or those of a service area, or all.
 *
 * @param service only this service, by its LGSL code
 * @param area only services of this service area, by its id
 */
public record IndicatorQuery(
        @RestQuery Integer service, @RestQuery String area) {}
