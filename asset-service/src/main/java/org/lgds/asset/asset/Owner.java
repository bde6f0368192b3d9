package org.lgds.asset.asset;

import java.util.Set;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.kit.event.Audience;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Who an asset belongs to: a council by its code, or another party (department, supplier, sector body) by its id.
 *
 * @param council code of the council it belongs to, such as LDS; absent where another party owns it
 * @param party id of the department, supplier or sector body it belongs to; absent where a council owns it
 */
public record Owner(
        @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED)
        String council,

        @Size(min = 1, max = 100) String party) {

    @AssertTrue(message = "name either a council or a party as the owner")
    boolean isOne() {
        return (council == null) != (party == null);
    }

    Set<String> councils() {
        return council == null ? Set.of() : Set.of(council);
    }

    /** The council a caller who may act for the owner acts as: none where that is a party, or LGDS staff act. */
    Set<String> councilsActedAsBy(Caller caller) {
        return isShapedBy(caller) ? Set.of() : councils();
    }

    /** The council's code or the party's. */
    String name() {
        return council == null ? party : council;
    }

    /** Who sees what is the owner's alone. */
    Audience audience() {
        return council == null ? Audience.party(party) : Audience.councils(councils());
    }

    Visibility seenBy(Caller caller) {
        return party != null && caller.parties().contains(party)
                ? Visibility.COUNCIL
                : Visibility.of(caller, councils());
    }

    /**
     * Lets only the owner's own people, and LGDS staff who shape assets, go on.
     *
     * @throws Problem 403 for anyone else
     */
    void mustBeActedForBy(Caller caller) {
        if (isShapedBy(caller) || party != null && caller.parties().contains(party)) {
            return;
        }
        if (council == null) {
            throw Problem.of(ProblemType.OTHER_COUNCIL, "Your token cannot act for %s.", party);
        }
        caller.mustBeOf(council);
    }

    /** True for the owner's own people, whatever their role. */
    boolean isOf(Caller caller) {
        return party != null && caller.parties().contains(party) || council != null && caller.isOf(council);
    }

    boolean mayBeActedForBy(Caller caller) {
        return isShapedBy(caller) || isOf(caller);
    }

    private static boolean isShapedBy(Caller caller) {
        return caller.hasRole("catalogue-editor", "advisor");
    }
}
