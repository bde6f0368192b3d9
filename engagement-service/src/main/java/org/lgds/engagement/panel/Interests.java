package org.lgds.engagement.panel;

import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.Copies;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Interests of a member of the panel; who has none says so by naming none.
 *
 * @param councils codes of councils; those they followed and those that follow them are meant too
 * @param parties ids of suppliers, departments and providers
 * @param note more on it, in words
 */
public record Interests(
        @Size(max = 400)
        Set<@NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED) String> councils,

        @Size(max = 100) Set<@NotBlank @Size(max = 100) String> parties,
        @Size(min = 1, max = 2000) String note) {

    public Interests {
        councils = Copies.sorted(councils);
        parties = Copies.sorted(parties);
    }

    /** The same, and that they belong to these. */
    public Interests and(Set<String> ofCouncils, Set<String> ofParties) {
        return new Interests(together(councils, ofCouncils), together(parties, ofParties), note);
    }

    private static Set<String> together(Set<String> some, Set<String> others) {
        var all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
