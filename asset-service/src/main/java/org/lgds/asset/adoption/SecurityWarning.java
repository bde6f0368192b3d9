package org.lgds.asset.adoption;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import org.lgds.asset.asset.AssetVersion;

/** The version a council uses was withdrawn for security. */
@Embeddable
public class SecurityWarning {

    private String warnedVersion;
    private Instant warnedSince;
    private String warningReason;
    private String warningAdvice;
    private String warningFixedIn;

    /**
     * What a council is warned of, as the version it uses was withdrawn for security.
     *
     * @param version number of the version in use
     * @param since when the version was withdrawn
     * @param reason what is wrong with the version
     * @param advice what to do, in the maintainer's words
     * @param fixedIn number of the first version without the fault; absent where there is none
     */
    public record View(String version, Instant since, String reason, String advice, String fixedIn) {}

    static SecurityWarning of(AssetVersion withdrawn) {
        var warning = new SecurityWarning();
        warning.warnedVersion = withdrawn.number;
        warning.warnedSince = withdrawn.withdrawnAt;
        warning.warningReason = withdrawn.withdrawalReason;
        warning.warningAdvice = withdrawn.advice;
        warning.warningFixedIn = withdrawn.fixedIn;
        return warning;
    }

    /** What the council of an open adoption is warned of, or null. */
    static View of(Adoption adoption) {
        var warning = adoption.warning;
        return warning == null || !adoption.stage.isOpen()
                ? null
                : new View(
                        warning.warnedVersion,
                        warning.warnedSince,
                        warning.warningReason,
                        warning.warningAdvice,
                        warning.warningFixedIn);
    }
}
