package org.lgds.engagement.recommendation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.engagement.asset.KnownAsset;
import org.lgds.engagement.asset.SecurityWarning;
import org.lgds.engagement.council.CouncilRecord;
import org.lgds.engagement.engagement.Engagement;

/** What is kept of a recommendation. */
@MappedSuperclass
public abstract class RecommendationRecord extends CouncilRecord {

    public UUID engagement;

    @Enumerated(EnumType.STRING)
    public Recommendation.Subject kind;

    public UUID asset;
    public String practice;
    public String practiceUrl;
    public UUID standard;
    public String rationale;

    @Enumerated(EnumType.STRING)
    public Recommendation.State state;

    @Enumerated(EnumType.STRING)
    public Rejection.Code reasonCode;

    /** Why the last decision was taken. */
    public String reason;

    public LocalDate deferredUntil;
    public LocalDate acceptedOn;

    /** The subject of who put it on the council's desk. */
    public String issuedBy;

    /** The live adoption that implements it. */
    public UUID adoption;

    @Embedded
    public Evidence evidence;

    /** What became of the asset since: deprecated or retired; null while neither. */
    public String assetState;

    @Embedded
    public SecurityWarning securityWarning;

    /** True while an adoption that goes live would implement it. */
    boolean waitsForAdoption() {
        return state == Recommendation.State.ACCEPTED && asset != null && proposedSuccessor == null;
    }

    /** What its state lets happen, and nothing else forbids: the engagement, what became of the asset, a choice that comes first. */
    boolean isPossible(String action) {
        return switch (action) {
            case "issue" -> assetState == null && Engagement.isOpen(engagement);
            case "acceptance" ->
                !KnownAsset.RETIRED.equals(assetState)
                        || KnownAdoption.live(council, asset).isPresent();
            case "implementation" -> kind != Recommendation.Subject.ASSET;
            case "transfer" -> !Engagement.waits(engagement);
            default -> true;
        };
    }

    KnownAdoption.Use use() {
        return new KnownAdoption.Use(council, asset);
    }

    /** Takes over what is advised. */
    void advise(ChangedRecommendation advice) {
        kind = advice.kind();
        asset = advice.asset();
        practice = advice.practice() == null ? null : advice.practice().text();
        practiceUrl = advice.practice() == null ? null : advice.practice().url();
        standard = advice.standard();
        rationale = advice.rationale();
    }
}
