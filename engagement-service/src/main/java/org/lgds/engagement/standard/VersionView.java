package org.lgds.engagement.standard;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a minimum standard.
 *
 * @param number its number, from 1
 * @param summary what the standard is for
 * @param criteria what a service must or should do
 * @param openedOn the day consultation began; absent before
 * @param closesOn the last day on which comments are taken
 * @param comments how many comments were made
 * @param agreedOn the day it was agreed; absent before
 * @param inForceFrom the first day it holds; absent before that is set
 * @param endedOn the first day it holds no more; absent while it does
 * @param reason why it was withdrawn
 * @param votes how the votes stand; for the participants and LGDS
 */
public record VersionView(
        int number,
        StandardVersion.State state,
        String summary,
        List<Criterion> criteria,
        LocalDate openedOn,
        LocalDate closesOn,
        int comments,
        LocalDate agreedOn,
        LocalDate inForceFrom,
        LocalDate endedOn,
        String reason,
        Tally votes,
        List<String> allowedActions) {

    static VersionView of(StandardVersion version, Tally votes, List<String> allowedActions) {
        return new VersionView(
                version.number,
                version.state,
                version.summary,
                version.criteria,
                version.openedOn,
                version.closesOn,
                version.comments,
                version.agreedOn,
                version.inForceFrom,
                version.endedOn,
                version.reason,
                votes,
                allowedActions);
    }

    static VersionView of(StandardVersion version) {
        return of(version, null, null);
    }
}
