package org.lgds.engagement.scoring;

import java.util.UUID;

import org.lgds.engagement.application.Application;
import org.lgds.engagement.application.ApplicationState;
import org.lgds.engagement.application.MeanScore;

/**
 * The place of an application in the ranking of its round.
 *
 * @param rank its place, from 1; no two share one
 * @param council code of the lead council
 * @param amount what is asked for, in pence
 * @param score what it was scored
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
