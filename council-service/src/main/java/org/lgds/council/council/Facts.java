package org.lgds.council.council;

import jakarta.persistence.Embeddable;

/**
 * Measures of a council's place, by which councils are compared. A measure that nobody knows is absent.
 *
 * @param population usual residents
 * @param populationAsOf the year whose residents these are
 * @param areaKm2 square kilometres
 * @param deprivationScore from 0 to 100, higher where people have less; comparable within a nation
 * @param ruralShare share of its people in rural places, from 0 to 1
 */
@Embeddable
public record Facts(
        Integer population, Integer populationAsOf, Double areaKm2, Double deprivationScore, Double ruralShare) {

    static final Facts UNKNOWN = new Facts(null, null, null, null, null);
}
