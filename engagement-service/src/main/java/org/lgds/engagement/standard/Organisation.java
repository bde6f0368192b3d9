package org.lgds.engagement.standard;

import java.util.List;
import java.util.Set;

import org.lgds.engagement.project.Parties;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.security.Caller;

/** For whom a caller speaks: a council, or a party. */
public record Organisation(String council, String party) {

    /**
     * The one that is named, or the only one of the caller's token.
     *
     * @throws Problem 403 for another, and for a token of none or of several without naming one
     */
    public static Organisation of(Caller caller, String council, String party) {
        if (council != null) {
            caller.mustBeOf(council);
            return new Organisation(council, null);
        }
        if (party != null && caller.parties().contains(party)) {
            return new Organisation(null, party);
        }
        if (party == null && caller.councils().size() + caller.parties().size() == 1) {
            return new Organisation(only(caller.councils()), only(caller.parties()));
        }
        throw Problem.of(
                Parties.OTHER_PARTY,
                party == null
                        ? "Name the council or the party that you speak for; your token is for %s."
                        : "Your token is for %s and cannot speak for another party.",
                names(caller));
    }

    private static String only(Set<String> codes) {
        return codes.stream().findFirst().orElse(null);
    }

    private static String names(Caller caller) {
        var all = List.copyOf(caller.councils().isEmpty() ? caller.parties() : caller.councils());
        return all.isEmpty() ? "no organisation" : String.join(", ", all);
    }
}
