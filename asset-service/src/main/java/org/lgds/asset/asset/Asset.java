package org.lgds.asset.asset;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Something reusable that councils can find, adopt and adapt: an entry of the catalogue. */
@Entity
public class Asset extends AssetContents {

    static final ProblemType NOT_READY = new ProblemType("asset-not-ready", 409, "The asset is not ready to be listed");

    /** Where an entry stands. Endorsement and its end are LGDS's, retirement is its owner's. */
    public enum State {
        DRAFT,
        SUBMITTED,
        IN_REVIEW,
        LISTED,
        ENDORSED,
        DEPRECATED,
        RETIRED,
        REJECTED
    }

    static final Set<State> SEEN_BY_ALL = Set.of(State.LISTED, State.ENDORSED, State.DEPRECATED, State.RETIRED);

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("submission", State.DRAFT, State.SUBMITTED)
            .action("review", State.SUBMITTED, State.IN_REVIEW)
            .action("listing", State.IN_REVIEW, State.LISTED)
            .action("return", State.IN_REVIEW, State.DRAFT)
            .action("rejection", State.IN_REVIEW, State.REJECTED);

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public State state;

    public String latestVersion;
    public Instant listedAt;

    /** A new entry; it must be persisted. */
    static Asset draft(NewAsset wanted) {
        var asset = new Asset();
        asset.id = Ids.next();
        asset.state = State.DRAFT;
        asset.describe(wanted);
        return asset;
    }

    /** The entry, whoever may see it: {@link AssetSight} decides that. */
    public static Optional<Asset> find(UUID id) {
        return Asset.findByIdOptional(id);
    }

    static Optional<Asset> ofRepository(String url) {
        return Asset.<Asset>find(
                        "repositoryKey = ?1 and state not in (?2, ?3)",
                        RepositoryKey.of(url),
                        State.REJECTED,
                        State.RETIRED)
                .firstResultOptional();
    }

    static Optional<Asset> ofReference(Owner owner, String externalId) {
        return owner.council() != null
                ? Asset.<Asset>find("ownerCouncil = ?1 and externalId = ?2", owner.council(), externalId)
                        .firstResultOptional()
                : Asset.<Asset>find("ownerParty = ?1 and externalId = ?2", owner.party(), externalId)
                        .firstResultOptional();
    }

    @Override
    public String key() {
        return id.toString();
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

    AssetEvent register(Instant now) {
        return event("asset.drafted", null, null, now);
    }

    /** Replaces what the owner says of it; the owner itself is not changed this way. Nothing if all is said already. */
    Optional<AssetEvent> change(NewAsset wanted, Instant now) {
        return change(wanted, imported(), now);
    }

    /** The same from a publiccode.yml. */
    Optional<AssetEvent> change(NewAsset wanted, ImportedFile file, Instant now) {
        if (!owner().equals(wanted.owner())) {
            throw Problem.of(ProblemType.CONFLICT, "The owner of an asset cannot be changed here.");
        }
        if (says(wanted) && (file == null || file.says(imported()))) {
            return Optional.empty();
        }
        if (state != State.DRAFT && !isOpenToAdoption()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "An asset can be changed as a draft or once it is listed, not while %s.",
                    state.name().toLowerCase(Locale.ROOT));
        }
        var before = Representation.of(this, Cut.PUBLIC);
        describe(wanted);
        keep(file);
        if (isOpenToAdoption()) {
            mustBeReady();
        }
        var change = Change.of(state, state, null);
        return Optional.of(
                before.equals(Representation.of(this, Cut.PUBLIC))
                        ? AssetEvent.ofOwn("asset.changed", this, change, changed(now))
                        : AssetEvent.of("asset.changed", this, null, change, changed(now)));
    }

    AssetEvent submit(Instant now) {
        return move("submission", "asset.submitted", null, now);
    }

    AssetEvent startReview(Instant now) {
        return move("review", "asset.review_started", null, now);
    }

    AssetEvent list(Instant now) {
        var next = LIFECYCLE.move("listing", state);
        mustBeReady();
        listedAt = now;
        return moved(next, "asset.listed", null, now);
    }

    AssetEvent giveBack(String reason, Instant now) {
        return move("return", "asset.returned", reason, now);
    }

    AssetEvent reject(String reason, Instant now) {
        return move("rejection", "asset.rejected", reason, now);
    }

    /** A version of it was released. */
    AssetEvent release(AssetVersion version, Instant now) {
        if (latestVersion == null || version.isLaterThan(latestVersion)) {
            latestVersion = version.number;
        }
        return AssetEvent.of(
                "asset_version.released",
                this,
                version,
                Change.of(AssetVersion.State.DRAFT, version.state, null),
                changed(now));
    }

    /** A version of it is being prepared. */
    AssetEvent prepare(AssetVersion version, Instant now) {
        return AssetEvent.of(
                "asset_version.changed", this, version, Change.of(null, version.state, null), changed(now));
    }

    private AssetEvent move(String action, String event, String reason, Instant now) {
        return moved(LIFECYCLE.move(action, state), event, reason, now);
    }

    private AssetEvent moved(State next, String event, String reason, Instant now) {
        var from = state;
        state = next;
        return event(event, from, reason, now);
    }

    private AssetEvent event(String event, State from, String reason, Instant now) {
        return AssetEvent.of(event, this, null, Change.of(from, state, reason), changed(now));
    }

    private void mustBeReady() {
        var missing = missing();
        if (latestVersion == null) {
            missing.add("a released version");
        }
        if (!missing.isEmpty()) {
            throw Problem.of(NOT_READY, "A listed asset needs %s.", String.join(" and ", missing))
                    .with("missing", missing);
        }
    }
}
