package org.lgds.engagement.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A funding round: the money it offers and the rules it goes by. Anyone may read it once it is open, LGDS before.
 *
 * @param round number of the round, from 1
 * @param summary what it is for
 * @param budget what it can grant in all, in pence of the year in priceBase
 * @param priceBase the year whose prices its money is in
 * @param opensOn the first day for applications
 * @param closesOn the first day too late for them
 * @param criteria what applications are scored by; their weights add up to 100
 * @param rules who may apply
 * @param minCouncils least number of councils that an application names, the lead among them
 * @param maxLed most applications that a council leads in this round
 * @param maxScore best score for a criterion, from 0
 * @param spreadLimit hundredths of a point that weighted scores may lie apart before a third member is asked
 * @param finalShare least share of an award that its final payment is, in percent
 */
public record ProgrammeView(
        UUID id,
        String title,
        int round,
        String summary,
        long budget,
        int priceBase,
        LocalDate opensOn,
        LocalDate closesOn,
        List<Criterion> criteria,
        Rules rules,
        int minCouncils,
        int maxLed,
        int maxScore,
        int spreadLimit,
        int finalShare,
        Programme.State state,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static ProgrammeView of(Programme programme, List<String> allowedActions) {
        return new ProgrammeView(
                programme.id,
                programme.title,
                programme.round,
                programme.summary,
                programme.budget,
                programme.priceBase,
                programme.opensOn,
                programme.closesOn,
                programme.criteria,
                programme.rules,
                programme.minCouncils,
                programme.maxLed,
                programme.maxScore,
                programme.spreadLimit,
                programme.finalShare,
                programme.state,
                programme.createdAt,
                programme.updatedAt,
                allowedActions);
    }
}
