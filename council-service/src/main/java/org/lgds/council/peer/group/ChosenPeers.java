package org.lgds.council.peer.group;

import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.kit.tenant.CouncilCode;

/**
 * The councils that a council chooses to compare itself with.
 *
 * @param name what the council calls the group
 * @param members codes of the councils; each once, whatever the order
 */
record ChosenPeers(
        @NotNull @Size(min = 1, max = 200) String name,

        @NotNull @Size(max = 1000)
        List<@NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED) String> members) {

    ChosenPeers {
        members = members == null || members.contains(null)
                ? members
                : members.stream().distinct().sorted().toList();
    }
}
