package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.Copies;
import org.lgds.engagement.programme.Phase;
import org.lgds.engagement.programme.ProgrammeTerms;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * What an application says; what its submission needs may follow later.
 *
 * @param need what it is for
 * @param partners codes of the other councils named
 * @param phase the stage of work that money is asked for
 * @param services LGSL codes of the services it is about
 * @param parties ids of suppliers and others that take part, so that members of the panel see a conflict
 * @param declarationSigned true if the lead council has signed the Local Digital Declaration
 * @param amount what is asked for, in pence
 * @param startsOn first day of the period of the award
 * @param endsOn the first day after that period
 * @param milestones the dated deliverables it proposes
 * @param payments the payments it proposes, which add up to the amount
 */
public record ChangedApplication(
        @NotBlank @Size(max = 200) String title,
        @Size(min = 1, max = 10_000) String need,
        UUID project,

        @Size(max = 400)
        Set<@NotNull @Pattern(regexp = CouncilCode.IN_BEING, message = CouncilCode.WANTED) String> partners,

        Phase phase,
        @Size(max = 50) Set<@NotNull @Positive Integer> services,
        @Size(max = 50) Set<@NotBlank @Size(max = 100) String> parties,
        Boolean declarationSigned,
        @Positive @Max(ProgrammeTerms.MOST_PENCE) Long amount,
        LocalDate startsOn,
        LocalDate endsOn,
        @Size(max = 50) List<@NotNull @Valid ProposedMilestone> milestones,
        @Size(max = 50) List<@NotNull @Valid ProposedPayment> payments) {

    public ChangedApplication {
        partners = Copies.sorted(partners);
        services = Copies.sorted(services);
        parties = Copies.sorted(parties);
        declarationSigned = Boolean.TRUE.equals(declarationSigned);
        milestones = Copies.of(milestones);
        payments = Copies.of(payments);
    }

    /**
     * Refuses a period that ends before it begins, of which nobody else's change is to blame.
     *
     * @throws Problem 400 at {@code endsOn}
     */
    void mustFit() {
        if (startsOn != null && endsOn != null && !startsOn.isBefore(endsOn)) {
            throw Problem.invalidBody("/endsOn", "Must be after startsOn: it is the first day after the period.");
        }
    }

    /** Codes of all councils named, in their order. */
    TreeSet<String> councilsWith(String lead) {
        var all = new TreeSet<>(partners);
        all.add(lead);
        return all;
    }
}
