package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of an asset; once released it does not change.
 *
 * @param number its number, a semantic version such as 3.1.0
 * @param state where it stands
 * @param notes what is new in it
 * @param releasedOn the day it was released; absent before
 * @param deprecationReason why it should not be used any more; absent unless it is deprecated
 * @param withdrawal why it must not be used any more; absent unless it is withdrawn
 */
public record VersionView(
        String number,
        AssetVersion.State state,
        String notes,
        LocalDate releasedOn,
        String deprecationReason,
        Withdrawal withdrawal,
        List<String> allowedActions) {

    /**
     * Why it must not be used any more, and what to do instead.
     *
     * @param at when it was withdrawn, in UTC
     * @param security true if it is unsafe: every council that uses it is warned
     * @param reason what is wrong with it
     * @param advice what those who use it should do
     * @param fixedIn number of the first version without the fault; absent where there is none
     */
    public record Withdrawal(Instant at, boolean security, String reason, String advice, String fixedIn) {}

    static VersionView of(AssetVersion version) {
        return of(version, null);
    }

    static VersionView of(AssetVersion version, List<String> allowedActions) {
        return new VersionView(
                version.number,
                version.state,
                version.notes,
                version.releasedOn,
                version.deprecationReason,
                version.withdrawnAt == null
                        ? null
                        : new Withdrawal(
                                version.withdrawnAt,
                                version.security,
                                version.withdrawalReason,
                                version.advice,
                                version.fixedIn),
                allowedActions);
    }
}
