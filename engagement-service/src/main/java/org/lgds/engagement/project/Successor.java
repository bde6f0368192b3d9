package org.lgds.engagement.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lgds.engagement.council.KnownCouncil;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** The council that is to have what waits for a choice among successors. */
public record Successor(@NotBlank @Size(max = 10) String council) {

    /**
     * Lets only a successor follow, and only where a choice is waited for.
     *
     * @param ended the council that has ended
     * @param proposed the successor that is proposed; null where nothing waits
     * @throws Problem 409 otherwise
     */
    public void mustFollow(String ended, String proposed) {
        if (proposed == null) {
            throw Problem.of(ProblemType.CONFLICT, "Nothing here waits for a choice among successors.");
        }
        var successors = KnownCouncil.<KnownCouncil>findById(ended).successors;
        if (!successors.contains(council)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "Council %s has not followed council %s; its successors are %s.",
                            council,
                            ended,
                            String.join(", ", successors))
                    .with("successors", successors);
        }
    }
}
