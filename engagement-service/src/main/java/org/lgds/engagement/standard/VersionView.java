package org.lgds.engagement.standard;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a standard.
 *
 * @param closesOn the last day on which comments are taken
 * @param votes for the participants and LGDS
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
