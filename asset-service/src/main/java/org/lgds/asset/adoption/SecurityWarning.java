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

    /** The warning as the council reads it. */
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
