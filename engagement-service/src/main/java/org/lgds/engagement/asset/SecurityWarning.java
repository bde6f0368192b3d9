package org.lgds.engagement.asset;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That a version of an asset was withdrawn for security, and what to do.
 *
 * @param version number of the version that was withdrawn
 * @param since when the version was withdrawn, in UTC
 * @param reason what is wrong with it
 * @param advice what those who use it should do
 * @param fixedIn number of the first version without the fault; absent where there is none
 */
@Embeddable
public record SecurityWarning(
        @Column(name = "warning_version") String version,
        @Column(name = "warning_since") Instant since,
        @Column(name = "warning_reason") String reason,
        @Column(name = "warning_advice") String advice,
        @Column(name = "warning_fixed_in") String fixedIn) {}
