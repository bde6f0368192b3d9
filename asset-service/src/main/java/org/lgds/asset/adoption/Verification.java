package org.lgds.asset.adoption;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That LGDS has looked at a council's claim, and what it saw.
 *
 * @param verifiedAt when they looked
 * @param verifiedBy subject of the token of who looked
 * @param evidence what they saw
 */
@Embeddable
public record Verification(
        Instant verifiedAt,
        String verifiedBy,
        @Column(name = "verification_evidence") String evidence) {}
