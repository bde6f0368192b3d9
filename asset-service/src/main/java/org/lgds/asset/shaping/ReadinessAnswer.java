package org.lgds.asset.shaping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;

/** An advisor's answer to one readiness check of an asset. It has a version of its own, so several answer at once. */
@Entity
public class ReadinessAnswer extends Aggregate {

    /** The version of an answer that nobody has given yet. */
    private static final int NOT_GIVEN = -1;

    @Id
    public UUID id;

    public UUID assetId;

    @Enumerated(EnumType.STRING)
    public Check about;

    @Enumerated(EnumType.STRING)
    public CheckState state;

    public String evidence;
    public String evidenceUrl;
    public LocalDate evidenceOn;
    public String assessedBy;

    /** The answer to a check, or one that says nothing yet and is not in the database. */
    static ReadinessAnswer of(UUID asset, Check check) {
        return ReadinessAnswer.<ReadinessAnswer>find("assetId = ?1 and about = ?2", asset, check)
                .firstResultOptional()
                .orElseGet(() -> notGiven(asset, check));
    }

    static List<ReadinessAnswer> of(UUID asset) {
        return ReadinessAnswer.list("assetId", asset);
    }

    static ReadinessAnswer notGiven(UUID asset, Check check) {
        var answer = new ReadinessAnswer();
        answer.id = Ids.next();
        answer.assetId = asset;
        answer.about = check;
        answer.state = CheckState.UNKNOWN;
        answer.version = NOT_GIVEN;
        return answer;
    }

    @Override
    public String key() {
        return assetId + "/" + about;
    }

    boolean isGiven() {
        return assessedBy != null;
    }

    /** True if it says what {@code wanted} says. */
    boolean says(Answering wanted) {
        return state == wanted.state()
                && Objects.equals(evidence, wanted.evidence())
                && Objects.equals(evidenceUrl, wanted.evidenceUrl())
                && Objects.equals(evidenceOn, wanted.evidenceOn());
    }

    void answer(Answering wanted, String person, Instant now) {
        state = wanted.state();
        evidence = wanted.evidence();
        evidenceUrl = wanted.evidenceUrl();
        evidenceOn = wanted.evidenceOn();
        assessedBy = person;
        changed(now);
    }

    Optional<Instant> assessedAt() {
        return Optional.ofNullable(updatedAt);
    }
}
