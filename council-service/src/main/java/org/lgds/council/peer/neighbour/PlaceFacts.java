package org.lgds.council.peer.neighbour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a council's place, by which neighbours are found.
 *
 * @param code the council's code
 * @param population usual residents
 * @param populationAsOf the year whose residents these are
 * @param areaKm2 square kilometres
 * @param deprivationScore from 0 to 100, higher where people have less
 * @param ruralShare share of its people in rural places, from 0 to 1
 */
public record PlaceFacts(
        String code,
        Integer population,
        Integer populationAsOf,
        Double areaKm2,
        Double deprivationScore,
        Double ruralShare) {

    /** The emptiest a place is taken to be: of nobody at all there is no logarithm. */
    private static final double LEAST_DENSITY = 0.1;

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
            Math.log(population), Math.log(density()), deprivationScore, ruralShare,
        };
    }

    /** People for each square kilometre, to one decimal as public registers give it, so that others find the same neighbours. */
    private double density() {
        var exact = BigDecimal.valueOf(population / areaKm2).setScale(1, RoundingMode.HALF_UP);
        return Math.max(exact.doubleValue(), LEAST_DENSITY);
    }
}
