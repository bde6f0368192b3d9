package org.lgds.engagement.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.lgds.engagement.council.CouncilRecord;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;

/** Advice to a council to adopt an asset; it ends in an adoption or a stated reason. */
@Entity
public class Recommendation extends CouncilRecord {

    static final Kind<Recommendation> KIND = new Kind<>(Recommendation.class, "recommendation", "recommendation");

    public enum State {
        DRAFT,
        ISSUED,
        ACCEPTED,
        REJECTED,
        DEFERRED,
        IMPLEMENTED,
        LAPSED
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("issue", State.DRAFT, State.ISSUED)
            .action("acceptance", List.of(State.ISSUED, State.DEFERRED), State.ACCEPTED)
            .action("rejection", List.of(State.ISSUED, State.DEFERRED), State.REJECTED)
            .action("deferral", State.ISSUED, State.DEFERRED)
            .action("implementation", State.ACCEPTED, State.IMPLEMENTED)
            .action("lapse", State.ACCEPTED, State.LAPSED);

    private static final Set<String> OF_THE_COUNCIL = Set.of("acceptance", "rejection", "deferral");

    public UUID engagement;
    public UUID asset;
    public String rationale;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public Rejection.Code reasonCode;

    /** Why the last decision was taken. */
    public String reason;

    /** The live adoption that implements it. */
    public UUID adoption;

    static Recommendation draft(NewRecommendation wanted, String council) {
        var recommendation = new Recommendation();
        recommendation.id = Ids.next();
        recommendation.engagement = wanted.engagement();
        recommendation.council = council;
        recommendation.asset = wanted.asset();
        recommendation.rationale = wanted.rationale();
        return recommendation;
    }

    /** Those that wait for a council's adoption of an asset to be live. */
    static List<Recommendation> accepted(String council, UUID asset) {
        return list("council = ?1 and asset = ?2 and state = ?3 order by id", council, asset, State.ACCEPTED);
    }

    @Override
    protected Set<String> possibleActions() {
        return LIFECYCLE.actionsFrom(state);
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return OF_THE_COUNCIL;
    }

    RecommendationEvent write(Instant now) {
        return decide(State.DRAFT, "recommendation.changed", null, now);
    }

    RecommendationEvent issue(Instant now) {
        return decide(LIFECYCLE.move("issue", state), "recommendation.issued", null, now);
    }

    RecommendationEvent accept(Instant now) {
        return decide(LIFECYCLE.move("acceptance", state), "recommendation.accepted", null, now);
    }

    RecommendationEvent reject(Rejection why, Instant now) {
        var to = LIFECYCLE.move("rejection", state);
        reasonCode = why.reasonCode();
        return decide(to, "recommendation.rejected", why.reason(), now);
    }

    RecommendationEvent defer(String reason, Instant now) {
        return decide(LIFECYCLE.move("deferral", state), "recommendation.deferred", reason, now);
    }

    /** No person does this: the council's adoption of the asset is live. */
    RecommendationEvent implement(UUID adoption, Instant now) {
        var to = LIFECYCLE.move("implementation", state);
        this.adoption = adoption;
        return decide(to, "recommendation.implemented", null, now);
    }

    private RecommendationEvent decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        var sequence = changed(now);
        return new RecommendationEvent(
                event, RecommendationView.of(this, null), Change.of(from, state, reason), sequence);
    }
}
