package org.lgds.council.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.lgds.council.council.CouncilIdentifier.Scheme;

/** What happens to the identifiers of a council. */
final class Identifiers {

    /** Unique for ever, so they name the council after its end too. */
    private static final Set<Scheme> FOR_EVER = Set.of(Scheme.CODE, Scheme.SLUG);

    private Identifiers() {}

    /** The identifiers with all but those for ever ended on a day. */
    static List<CouncilIdentifier> ended(List<CouncilIdentifier> identifiers, LocalDate on) {
        return ended(identifiers, on, identifier -> !FOR_EVER.contains(identifier.scheme()));
    }

    /** The identifiers with another one of its scheme from a day on. */
    static List<CouncilIdentifier> replaced(
            List<CouncilIdentifier> identifiers, Scheme scheme, String value, LocalDate on) {
        var after = ended(identifiers, on, identifier -> identifier.scheme() == scheme);
        after.add(new CouncilIdentifier(scheme, value, false, on, null));
        return after;
    }

    private static List<CouncilIdentifier> ended(
            List<CouncilIdentifier> identifiers, LocalDate on, Predicate<CouncilIdentifier> which) {
        var after = new ArrayList<CouncilIdentifier>();
        identifiers.forEach(identifier ->
                after.add(!identifier.superseded() && which.test(identifier) ? identifier.endedOn(on) : identifier));
        return after;
    }

    /** Names of the events that lead from some identifiers to others. */
    static List<String> news(List<CouncilIdentifier> before, List<CouncilIdentifier> after) {
        if (Set.copyOf(before).equals(Set.copyOf(after))) {
            return List.of();
        }
        var known = new HashSet<String>();
        before.forEach(identifier -> known.add(identifier.scheme() + identifier.value()));
        var added = after.stream().anyMatch(identifier -> known.add(identifier.scheme() + identifier.value()));
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
