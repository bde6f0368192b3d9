package org.lgds.council.peer.neighbour;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a council's place, by which neighbours are found.
 *
 * @param population people, as of the year {@code populationAsOf}
 * @param areaKm2 square kilometres
 * @param deprivationScore 0 to 100
 * @param ruralShare 0 to 1
 */
public record PlaceFacts(
        String code,
        Integer population,
        Integer populationAsOf,
        Double areaKm2,
        Double deprivationScore,
        Double ruralShare) {

    /** Names of the facts that neighbours cannot be found without and that are not known; none if it can take part. */
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (population == null) {
            missing.add("population");
        }
        if (areaKm2 == null) {
            missing.add("areaKm2");
        }
        if (deprivationScore == null) {
            missing.add("deprivationScore");
        }
        if (ruralShare == null) {
            missing.add("ruralShare");
        }
        return missing;
    }

    /** The variables that places are compared by: x of DOMAIN.md 3.7. */
    double[] variables() {
        return new double[] {
            Math.log(population), Math.log(population / areaKm2), deprivationScore, ruralShare,
        };
    }
}
