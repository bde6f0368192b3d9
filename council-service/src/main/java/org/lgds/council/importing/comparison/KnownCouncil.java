package org.lgds.council.importing.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;

/**
 * A council as the register has it.
 *
 * @param version of its row, which rises with each change
 * @param inUse its identifiers in use, by scheme in small letters
 * @param former its superseded ones, by scheme
 * @param formerNames what it was called before, in English and Welsh
 */
record KnownCouncil(
        String code,
        long version,
        Council.State state,
        String name,
        String nameCy,
        Council.Type type,
        Region region,
        Nation nation,
        LocalDate startsOn,
        LocalDate endsOn,
        String homepage,
        List<String> successors,
        List<String> resolvesTo,
        String county,
        String authority,
        Map<String, String> inUse,
        Map<String, List<String>> former,
        List<String> formerNames) {

    boolean hasEnded() {
        return state == Council.State.ABOLISHED;
    }

    boolean had(String scheme, String value) {
        return former.getOrDefault(scheme, List.of()).contains(value);
    }

    /** One that it has; of a council that has ended, one that it had. */
    Optional<String> goesBy(String scheme, String value) {
        var is = inUse.get(scheme);
        return hasEnded() && is == null && had(scheme, value) ? Optional.of(value) : Optional.ofNullable(is);
    }
}
