package org.lgds.engagement.council;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.lgds.kit.tenant.Vested;

/**
 * The councils in being that follow one which has ended.
 *
 * @param shares of its people, 0 to 1; 0 where a successor follows through another that has ended since, as nobody said how much
 *     of these people it got
 */
public record Heirs(Map<String, BigDecimal> shares) {

    public Heirs {
        shares = new TreeMap<>(shares);
    }

    /** Those of {@code following} that follow a predecessor, with the shares that the change's lines give. */
    public static Heirs of(String predecessor, Set<String> following, Vested change) {
        var shares = new TreeMap<String, BigDecimal>();
        following.forEach(code -> shares.put(code, BigDecimal.ZERO));
        change.lines().stream()
                .filter(line -> line.predecessor().equals(predecessor) && line.populationShare() != null)
                .forEach(line -> shares.computeIfPresent(line.successor(), (code, none) -> line.populationShare()));
        return new Heirs(shares);
    }

    /** Those of a council that ended some time ago, of whose people it is not known here who has how many. */
    public static Heirs of(Set<String> following) {
        return new Heirs(following.stream().collect(Collectors.toMap(code -> code, code -> BigDecimal.ZERO)));
    }

    /** The council that follows alone. */
    public Optional<String> single() {
        return shares.size() == 1 ? shares.keySet().stream().findFirst() : Optional.empty();
    }

    /** The one with the largest share of the people; of equals the first by its code. */
    public String largest() {
        return shares.entrySet().stream()
                .max(Map.Entry.<String, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
