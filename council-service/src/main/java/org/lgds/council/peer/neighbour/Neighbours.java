package org.lgds.council.peer.neighbour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The councils of a pool that are most like one council (DOMAIN.md 3.7, method {@value #METHOD}): four variables of the
 * place, each standardised over the pool and the council, Euclidean distance, rebased so that the farthest of the pool is 1.
 *
 * @param nearest nearest first; of two as near the one whose code comes first
 * @param farthest the code of the farthest of the pool; null for an empty pool
 */
public record Neighbours(List<Neighbour> nearest, String farthest) {

    /** Raised with every change of the variables, their weights or the formula. */
    public static final String METHOD = "lgds-neighbours-1";

    private static final int VARIABLES = 4;
    private static final int DECIMALS = 3;

    private static final Comparator<Place> NEAREST_FIRST =
            Comparator.comparingDouble(Place::distance).thenComparing(Place::code);

    private record Place(String code, double distance) {}

    /**
     * Finds them. The pool is taken in the order of its codes, as sums of floating-point numbers depend on theirs.
     *
     * @param own the council itself, which the pool does not hold
     * @param k how many at most
     */
    public static Neighbours of(PlaceFacts own, List<PlaceFacts> pool, int k) {
        var all = new ArrayList<>(pool);
        all.add(own);
        all.sort(Comparator.comparing(PlaceFacts::code));
        var variables = all.stream().map(PlaceFacts::variables).toList();
        var deviations = deviations(variables);
        var mine = own.variables();
        // The farthest at its head, so that of thousands only the nearest few are put in order.
        var nearest = new PriorityQueue<>(NEAREST_FIRST.reversed());
        Place farthest = null;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).code().equals(own.code())) {
                var place = new Place(all.get(i).code(), distance(mine, variables.get(i), deviations));
                farthest = farthest == null || NEAREST_FIRST.compare(farthest, place) < 0 ? place : farthest;
                nearest.add(place);
                if (nearest.size() > k) {
                    nearest.remove();
                }
            }
        }
        return farthest == null
                ? new Neighbours(List.of(), null)
                : new Neighbours(rebased(nearest, farthest.distance()), farthest.code());
    }

    private static List<Neighbour> rebased(Collection<Place> places, double farthest) {
        return places.stream()
                .sorted(NEAREST_FIRST)
                .map(place -> rebased(place, farthest))
                .toList();
    }

    /** A pool of places that are all the same has no distance to rebase by. */
    private static Neighbour rebased(Place place, double farthest) {
        var distance = farthest == 0 ? 0 : place.distance() / farthest;
        return new Neighbour(
                place.code(), BigDecimal.valueOf(distance).setScale(DECIMALS, RoundingMode.HALF_EVEN), (int)
                        Math.round(100 * (1 - distance)));
    }

    private static double distance(double[] a, double[] b, double[] deviations) {
        var sum = 0.0;
        for (int i = 0; i < VARIABLES; i++) {
            // A variable in which no place differs tells nothing.
            var z = deviations[i] == 0 ? 0 : (a[i] - b[i]) / deviations[i];
            sum += z * z;
        }
        return Math.sqrt(sum / VARIABLES);
    }

    /** Of the population; that of a sample would only scale all distances alike. */
    private static double[] deviations(List<double[]> places) {
        var deviations = new double[VARIABLES];
        for (int i = 0; i < VARIABLES; i++) {
            var mean = 0.0;
            for (var place : places) {
                mean += place[i] / places.size();
            }
            var squares = 0.0;
            for (var place : places) {
                squares += (place[i] - mean) * (place[i] - mean);
            }
            deviations[i] = Math.sqrt(squares / places.size());
        }
        return deviations;
    }
}
