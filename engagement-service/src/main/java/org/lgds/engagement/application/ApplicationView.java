package org.lgds.engagement.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.lgds.engagement.programme.Phase;
import org.lgds.kit.security.Visibility;

/**
 * An application for money from a round. The councils named, members of the panel without a conflict and LGDS read it;
 * scores, and that there are some, are LGDS's alone.
 *
 * @param council code of the lead council
 * @param councils codes of all councils named, the lead first
 * @param confirmed codes of the councils that have confirmed that they take part
 * @param undertaken codes of successors that have undertaken to go on with it after vesting
 * @param proposedPartners partners that have ended and are followed by several councils, each with the one that should have
 *     its place, until that is confirmed
 * @param need what it is for
 * @param phase the stage of work that money is asked for
 * @param services LGSL codes of the services it is about
 * @param parties ids of suppliers and others that take part
 * @param declarationSigned true if the lead council has signed the Local Digital Declaration
 * @param amount what is asked for, in pence of the programme's year
 * @param amountBand roughly what is asked for, where several councils are addressed at once; absent where the amount is told
 * @param startsOn first day of the period of the award
 * @param endsOn the first day after that period
 * @param milestones the dated deliverables it proposes
 * @param payments the payments it proposes, which add up to the amount
 * @param submittedAt when it was submitted, in UTC; absent before
 * @param reason why it was ruled out, refused or withdrawn
 * @param score what it was scored; for LGDS alone
 */
public record ApplicationView(
        UUID id,
        UUID programme,
        UUID project,
        String council,
        List<String> councils,
        List<String> confirmed,
        List<String> undertaken,
        String proposedSuccessor,
        Map<String, String> proposedPartners,
        String title,
        String need,
        Phase phase,
        List<Integer> services,
        List<String> parties,
        boolean declarationSigned,
        Long amount,
        AmountBand amountBand,
        LocalDate startsOn,
        LocalDate endsOn,
        List<ProposedMilestone> milestones,
        List<ProposedPayment> payments,
        Instant submittedAt,
        ApplicationState state,
        String reason,
        MeanScore score,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static ApplicationView of(Application application, Visibility sight, List<String> allowedActions) {
        return of(application, sight.reaches(Visibility.LGDS), true, allowedActions);
    }

    /** As events show it, which address several councils at once. */
    static ApplicationView told(Application application, boolean withScores) {
        return of(application, withScores, false, null);
    }

    private static ApplicationView of(
            Application application, boolean withScores, boolean withSums, List<String> allowedActions) {
        return new ApplicationView(
                application.id,
                application.programme,
                application.project,
                application.council,
                application.councils,
                application.confirmed,
                application.undertaken,
                application.proposedSuccessor,
                application.proposedPartners.isEmpty() ? null : application.proposedPartners,
                application.title,
                application.need,
                application.phase,
                application.services,
                application.parties,
                application.declarationSigned,
                withSums ? application.amount : null,
                AmountBand.of(application.amount),
                application.startsOn,
                application.endsOn,
                application.milestones,
                withSums ? application.payments : null,
                application.submittedAt,
                withScores ? application.state : application.state.told(),
                application.reason,
                withScores ? application.score() : null,
                application.createdAt,
                withScores ? application.updatedAt : application.toldAt,
                allowedActions);
    }
}
