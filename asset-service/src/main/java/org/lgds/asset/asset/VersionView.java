package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A version of an asset as the API shows it; events show it without {@code allowedActions}. */
public record VersionView(
        String number,
        AssetVersion.State state,
        String notes,
        LocalDate releasedOn,
        String deprecationReason,
        Withdrawal withdrawal,
        List<String> allowedActions) {

    /** Why it must not be used any more, and what to do instead. */
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
