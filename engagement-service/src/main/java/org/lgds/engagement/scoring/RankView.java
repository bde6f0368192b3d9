package org.lgds.engagement.scoring;

import java.util.UUID;

import org.lgds.engagement.application.Application;
import org.lgds.engagement.application.ApplicationState;
import org.lgds.engagement.application.MeanScore;

/**
 * A place in the ranking of a round, and a line of a spreadsheet.
 *
 * @param rank from 1; no two share one, as ties are settled
 * @param amount asked for, in pence
 */
public record RankView(
        int rank,
        UUID application,
        String council,
        String title,
        Long amount,
        ApplicationState state,
        MeanScore score) {

    static RankView of(int rank, Application application) {
        return new RankView(
                rank,
                application.id,
                application.council,
                application.title,
                application.amount,
                application.state,
                application.score());
    }
}
