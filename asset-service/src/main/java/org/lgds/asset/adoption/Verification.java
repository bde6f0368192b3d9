package org.lgds.asset.adoption;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** That LGDS has looked at a claim: when, who by the subject of the token, and what they saw. */
@Embeddable
public record Verification(
        Instant verifiedAt,
        String verifiedBy,
        @Column(name = "verification_evidence") String evidence) {}
