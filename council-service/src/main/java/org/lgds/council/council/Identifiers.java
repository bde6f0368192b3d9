package org.lgds.council.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What happens to the identifiers of a council. */
final class Identifiers {

    private Identifiers() {}

    /** The identifiers with all but those for ever ended on a day. */
    static List<CouncilIdentifier> ended(List<CouncilIdentifier> identifiers, LocalDate on) {
        return ended(identifiers, on, identifier -> !identifier.scheme().isForEver());
    }

    /** The identifiers with another one of its scheme from a day on. */
    static List<CouncilIdentifier> replaced(
            List<CouncilIdentifier> identifiers, Scheme scheme, String value, LocalDate on) {
        var after = ended(identifiers, scheme, on);
        after.add(new CouncilIdentifier(scheme, value, false, on, null));
        return after;
    }

    /**
     * The identifiers with what the register file says otherwise than it did before. What has days was recorded here: it ends,
     * nobody knows when, where the file drops or replaces it, and is not forgotten.
     */
    static List<CouncilIdentifier> revised(
            List<CouncilIdentifier> identifiers, List<CouncilIdentifier> said, List<CouncilIdentifier> says) {
        var after = new ArrayList<>(identifiers);
        said.stream()
                .filter(dropped -> !says.contains(dropped))
                .forEach(dropped ->
                        drop(after, one -> key(one).equals(key(dropped)) && one.superseded() == dropped.superseded()));
        says.stream()
                .filter(added -> !said.contains(added) && after.stream().noneMatch(one -> key(one).equals(key(added))))
                .forEach(added -> {
                    if (!added.superseded()) {
                        drop(after, one -> one.scheme().equals(added.scheme()) && !one.superseded());
                    }
                    after.add(added);
                });
        return after;
    }

    private static void drop(List<CouncilIdentifier> identifiers, Predicate<CouncilIdentifier> which) {
        identifiers.removeIf(one -> !one.isDated() && which.test(one));
        identifiers.replaceAll(one -> which.test(one) ? one.endedOn(null) : one);
    }

    private static String key(CouncilIdentifier identifier) {
        return identifier.scheme().name() + " " + identifier.value();
    }

    /** The identifiers with that of one scheme ended on a day. */
    static List<CouncilIdentifier> ended(List<CouncilIdentifier> identifiers, Scheme scheme, LocalDate on) {
        return ended(identifiers, on, identifier -> identifier.scheme().equals(scheme));
    }

    private static List<CouncilIdentifier> ended(
            List<CouncilIdentifier> identifiers, LocalDate on, Predicate<CouncilIdentifier> which) {
        var after = new ArrayList<CouncilIdentifier>();
        identifiers.forEach(identifier ->
                after.add(!identifier.superseded() && which.test(identifier) ? identifier.endedOn(on) : identifier));
        return after;
    }

    /** The identifiers as they were on a day; what is superseded and has no day was so ever before. */
    static List<CouncilIdentifier> on(List<CouncilIdentifier> identifiers, LocalDate day) {
        return identifiers.stream()
                .filter(one -> one.validFrom() == null || !one.validFrom().isAfter(day))
                .map(one -> one.validTo() != null && one.validTo().isAfter(day)
                        ? new CouncilIdentifier(one.scheme(), one.value(), false, one.validFrom(), null)
                        : one)
                .toList();
    }

    /** Names of the events that lead from some identifiers to others. */
    static List<String> news(List<CouncilIdentifier> before, List<CouncilIdentifier> after) {
        if (Set.copyOf(before).equals(Set.copyOf(after))) {
            return List.of();
        }
        var known = new HashSet<String>();
        before.forEach(identifier -> known.add(key(identifier)));
        var added = after.stream().anyMatch(identifier -> known.add(key(identifier)));
        var ended = before.stream().anyMatch(identifier -> !identifier.superseded() && !after.contains(identifier));
        var names = new ArrayList<String>();
        if (added) {
            names.add("council.identifier_added");
        }
        if (ended || !added) {
            names.add("council.identifier_ended");
        }
        return names;
    }
}
