package org.lgds.asset.asset;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.lgds.asset.readiness.Readiness;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Where an asset stands in the catalogue, and who may see it there; how it moves is {@link Asset}'s own. */
@MappedSuperclass
public abstract class AssetEntry extends AssetContents {

    /** It is not where it can be taken up. */
    public static final ProblemType CLOSED = new ProblemType("asset-closed", 409, "The asset takes no new adoption");

    /** Where an entry stands. Review, listing and endorsement are LGDS's; owner and LGDS deprecate and retire it. */
    public enum State {
        /** Its owner is writing it. */
        DRAFT,
        /** Its owner asks for review. */
        SUBMITTED,
        /** LGDS is reviewing it. */
        IN_REVIEW,
        /** Anyone can find it. */
        LISTED,
        /** Listed, with LGDS's mark of best practice. */
        ENDORSED,
        /** It should not be taken up any more. */
        DEPRECATED,
        /** It cannot be taken up any more. */
        RETIRED,
        /** It was not listed. */
        REJECTED
    }

    public static final Set<State> SEEN_BY_ALL = Set.of(State.LISTED, State.ENDORSED, State.DEPRECATED, State.RETIRED);

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public State state;

    public String latestVersion;
    public Instant listedAt;

    /** The collaborative project that made it, and which of its outputs it is; null for others. */
    public UUID project;

    public UUID output;

    /** Which acceptance of the output it was drafted of, by the place of that in the project's events. */
    public Long acceptedIn;

    @Embedded
    public Standing standing = new Standing();

    @Embedded
    public Readiness readiness = new Readiness();

    @Override
    public String key() {
        return id.toString();
    }

    /** Notes which output of which collaborative project it is. */
    void isOutput(UUID project, UUID output, long acceptance) {
        this.project = project;
        this.output = output;
        acceptedIn = acceptance;
    }

    /** Who may read the entry in its present state. */
    public Visibility visibility() {
        return SEEN_BY_ALL.contains(state) ? Visibility.PUBLIC : Visibility.COUNCIL;
    }

    public boolean isSeenBy(Caller caller) {
        return visibility() == Visibility.PUBLIC || owner().seenBy(caller).reaches(visibility());
    }

    /**
     * Lets only its owner's people and LGDS go on.
     *
     * @throws Problem 403 for anyone else
     */
    public void mustBeMaintainedBy(Caller caller) {
        owner().mustBeActedForBy(caller);
    }

    /** True while councils may take it up. */
    public boolean isOpenToAdoption() {
        return state == State.LISTED || state == State.ENDORSED;
    }
}
