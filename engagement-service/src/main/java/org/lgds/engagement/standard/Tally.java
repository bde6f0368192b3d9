package org.lgds.engagement.standard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.engagement.project.Participant;
import org.lgds.engagement.project.Project;
import org.lgds.engagement.project.Role;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * How the votes stand. A version is agreed when the lead council, the department (where there is one) and two-thirds of the
 * partner councils are in favour; suppliers and providers are heard, but not counted.
 *
 * @param votes the vote of each participant
 * @param partnerCouncils how many partner councils there are
 * @param partnersInFavour how many of them are in favour
 * @param lacking who is to be won yet: {@code leadCouncil}, {@code department} or {@code partnerCouncils}
 */
public record Tally(List<Cast> votes, int partnerCouncils, int partnersInFavour, List<String> lacking) {

    /**
     * A participant's vote on a version.
     *
     * @param participant id of the participant
     * @param role what it is in the project
     * @param council the council's code; absent for another organisation
     * @param party the organisation's id; absent for a council
     * @param choice what it says; absent while it has not voted
     */
    public record Cast(UUID participant, Role role, String council, String party, Choice choice) {}

    static Tally of(Project project, Collection<Vote> votes) {
        var choices = votes.stream().collect(Collectors.toMap(vote -> vote.participant, vote -> vote.choice));
        var joined = project.together().joined().toList();
        var partners = of(joined, Role.PARTNER_COUNCIL).toList();
        int inFavour =
                (int) partners.stream().filter(one -> isWon(one, choices)).count();
        var lacking = new ArrayList<String>();
        if (of(joined, Role.LEAD_COUNCIL).noneMatch(one -> isWon(one, choices))) {
            lacking.add("leadCouncil");
        }
        var departments = of(joined, Role.DEPARTMENT).toList();
        if (departments.isEmpty()
                ? project.kind == Project.Kind.CENTRAL_LOCAL
                : !departments.stream().allMatch(one -> isWon(one, choices))) {
            lacking.add("department");
        }
        if (inFavour * 3 < partners.size() * 2) {
            lacking.add("partnerCouncils");
        }
        var cast = joined.stream()
                .map(one -> new Cast(one.id, one.role, one.council, one.party, choices.get(one.id)))
                .toList();
        return new Tally(cast, partners.size(), inFavour, lacking);
    }

    /**
     * Lets a version be agreed.
     *
     * @throws Problem 409 with those who are {@code lacking}
     */
    void mustAgree() {
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A standard is agreed with the lead council, the department and two-thirds of the partner councils in"
                                    + " favour, where no vote is no favour; lacking: %s (%d of %d partner councils are in favour).",
                            String.join(", ", lacking),
                            partnersInFavour,
                            partnerCouncils)
                    .with("lacking", lacking);
        }
    }

    private static Stream<Participant> of(List<Participant> joined, Role role) {
        return joined.stream().filter(one -> one.role == role);
    }

    private static boolean isWon(Participant participant, Map<UUID, Choice> choices) {
        return choices.get(participant.id) == Choice.IN_FAVOUR;
    }
}
