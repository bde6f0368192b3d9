package org.lgds.council.council;

import jakarta.persistence.Embeddable;

/** Measures of a council's place, by which councils are compared; {@code ruralShare} is from 0 to 1. */
@Embeddable
public record Facts(
        Integer population, Integer populationAsOf, Double areaKm2, Double deprivationScore, Double ruralShare) {

    static final Facts UNKNOWN = new Facts(null, null, null, null, null);
}
