package org.lgds.engagement.participant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.project.Invited;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.Role;
import org.lgds.engagement.project.Sector;
import org.lgds.engagement.project.Supplier;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Who is invited to take part in a project.
 *
 * @param role what it is to be in the project
 * @param council the council's code, for a council
 * @param party the organisation's id, for any other
 * @param name the organisation's name, for any other than a council
 * @param supplier of a supplier, whether councils use it already
 * @param sector of a provider, what it does for the same people
 */
public record NewParticipant(
        @NotNull Role role,
        @Size(min = 1, max = 10) String council,

        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                message = "must be an id of letters, digits, dots, hyphens and underscores")
        String party,

        @Size(min = 1, max = 200) String name,
        Supplier supplier,
        Sector sector) {

    @AssertTrue(message = "name the council of a lead or partner council, else the party and its name")
    boolean isOfOneOrganisation() {
        return role == null
                || (role.isCouncil()
                        ? council != null && party == null && name == null
                        : council == null && party != null && name != null);
    }

    @AssertTrue(message = "say of a supplier alone whether it is an existing or a new one")
    boolean isSupplierOfASupplier() {
        return role == null || (role == Role.SUPPLIER) == (supplier != null);
    }

    @AssertTrue(message = "say of a provider alone what sector it is of")
    boolean isSectorOfAProvider() {
        return role == null || (role == Role.PROVIDER) == (sector != null);
    }

    Invited invited() {
        return new Invited(role, council, party, name, supplier, sector);
    }

    /**
     * Lets only one be invited that does not take part, and a lead only where there is none.
     *
     * @throws Problem 409 otherwise
     */
    void mustBeNewIn(Project project) {
        var all = project.together();
        if (role == Role.LEAD_COUNCIL && all.lead().isPresent()) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "The project has a lead council, or has invited one; let it leave or hand over the lead first.");
        }
        if (all.all().stream()
                .anyMatch(one -> council != null ? council.equals(one.council) : party.equals(one.party))) {
            throw Problem.of(ProblemType.CONFLICT, "It takes part already, or is invited; nobody takes part twice.");
        }
    }
}
