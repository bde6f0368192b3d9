package org.lgds.asset.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Something reusable that councils can find, adopt and adapt: an entry of the catalogue. */
@Entity
public class Asset extends Aggregate {

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

    public String name;
    public String summary;

    @Enumerated(EnumType.STRING)
    public AssetType type;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    public String ownerCouncil;
    public String ownerParty;
    public Integer[] services;
    public boolean crossCutting;
    public String licence;
    public String repositoryUrl;
    public String documentationUrl;
    public String[] tags;

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
        return Asset.<Asset>find("repositoryUrl = ?1 and state not in (?2, ?3)", url, State.REJECTED, State.RETIRED)
                .firstResultOptional();
    }

    @Override
    public String key() {
        return id.toString();
    }

    public Owner owner() {
        return new Owner(ownerCouncil, ownerParty);
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

    /** Replaces what the owner says of it; the owner itself is not changed this way. */
    AssetEvent change(NewAsset wanted, Instant now) {
        if (state != State.DRAFT && !isOpenToAdoption()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "An asset can be changed as a draft or once it is listed, not while %s.",
                    state.name().toLowerCase(Locale.ROOT));
        }
        if (!owner().equals(wanted.owner())) {
            throw Problem.of(ProblemType.CONFLICT, "The owner of an asset cannot be changed here.");
        }
        describe(wanted);
        if (isOpenToAdoption()) {
            mustBeReady();
        }
        return event("asset.changed", state, null, now);
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

    /** What a listed asset needs (an owner it always has). */
    private void mustBeReady() {
        var missing = new ArrayList<String>();
        if (licence == null) {
            missing.add("a licence");
        }
        if (!crossCutting && services.length == 0) {
            missing.add("a service, or crossCutting true");
        }
        if (latestVersion == null) {
            missing.add("a released version");
        }
        if (!missing.isEmpty()) {
            throw Problem.of(NOT_READY, "A listed asset needs %s.", String.join(" and ", missing))
                    .with("missing", missing);
        }
    }

    private void describe(NewAsset wanted) {
        name = wanted.name().strip();
        summary = wanted.summary().strip();
        type = wanted.type();
        origin = wanted.origin();
        ownerCouncil = wanted.owner().council();
        ownerParty = wanted.owner().party();
        services = new TreeSet<>(wanted.services()).toArray(new Integer[0]);
        crossCutting = wanted.crossCutting();
        licence = wanted.licence();
        repositoryUrl = wanted.repositoryUrl();
        documentationUrl = wanted.documentationUrl();
        tags = List.copyOf(new TreeSet<>(wanted.tags())).toArray(new String[0]);
    }
}
