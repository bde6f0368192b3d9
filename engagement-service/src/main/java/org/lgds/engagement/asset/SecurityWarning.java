package org.lgds.engagement.asset;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** That a version of an asset was withdrawn for security, and what to do. */
@Embeddable
public record SecurityWarning(
        @Column(name = "warning_version") String version,
        @Column(name = "warning_since") Instant since,
        @Column(name = "warning_reason") String reason,
        @Column(name = "warning_advice") String advice,
        @Column(name = "warning_fixed_in") String fixedIn) {}
