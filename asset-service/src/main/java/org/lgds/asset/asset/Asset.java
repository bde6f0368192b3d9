package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;
import org.lgds.asset.usage.Usage;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Something reusable that councils can find, adopt and adapt: an entry of the catalogue. */
@Entity
public class Asset extends AssetEntry {

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("submission", State.DRAFT, State.SUBMITTED)
            .action("review", State.SUBMITTED, State.IN_REVIEW)
            .action("listing", State.IN_REVIEW, State.LISTED)
            .action("return", State.IN_REVIEW, State.DRAFT)
            .action("rejection", State.IN_REVIEW, State.REJECTED)
            .action("endorsement", State.LISTED, State.ENDORSED)
            .action("endorsement-withdrawal", State.ENDORSED, State.LISTED)
            .action("review-confirmation", State.LISTED, State.LISTED)
            .action("review-confirmation", State.ENDORSED, State.ENDORSED)
            .action("deprecation", List.of(State.LISTED, State.ENDORSED), State.DEPRECATED)
            .action("retirement", State.DEPRECATED, State.RETIRED);

    /** A new entry; it must be persisted. Throws {@link Problem} 413 for words that no event could tell. */
    static Asset draft(NewAsset wanted) {
        var asset = new Asset();
        asset.id = Ids.next();
        asset.state = State.DRAFT;
        asset.describe(wanted);
        asset.readiness.rateLicence(asset.licence);
        asset.readiness.rate(Check.LIVE_IN_TWO_COUNCILS, CheckState.NOT_MET);
        return asset;
    }

    /** The entry, whoever may see it: {@link AssetSight} decides that. */
    public static Optional<Asset> find(UUID id) {
        return Asset.findByIdOptional(id);
    }

    /** The same, which nobody else changes until this transaction ends: for what several change at once. */
    public static Optional<Asset> hold(UUID id) {
        return Asset.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same of several, in the order of their ids. */
    public static List<Asset> hold(Collection<UUID> ids) {
        var held = Asset.<Asset>find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        HeldEntries.of(held, getEntityManager());
        return held;
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

    AssetEvent register(Instant now) {
        return event("asset.drafted", null, null, now);
    }

    /**
     * Replaces what the owner says of it; the owner itself is not changed this way. Nothing if all is said already.
     *
     * @throws Problem 409 when it cannot be said of this asset, 413 for what no event could tell; the asset is then unchanged
     */
    Optional<AssetEvent> change(NewAsset wanted, Instant now) {
        return change(wanted, imported(), now);
    }

    /** The same from a publiccode.yml. */
    Optional<AssetEvent> change(NewAsset wanted, ImportedFile file, Instant now) {
        if (!owner().equals(wanted.owner())) {
            throw Problem.of(ProblemType.CONFLICT, "The owner of an asset cannot be changed here.");
        }
        var words = AssetContents.of(wanted);
        if (says(words) && (file == null || file.says(imported()))) {
            return Optional.empty();
        }
        if (state != State.DRAFT && !isOpenToAdoption()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "An asset can be changed as a draft or once it is listed, not while %s.",
                    state.name().toLowerCase(Locale.ROOT));
        }
        if (isOpenToAdoption()) {
            Listing.mustStayReady(words);
        }
        var before = Representation.of(this, Cut.PUBLIC);
        describe(wanted);
        keep(file);
        readiness.rateLicence(licence);
        var change = Change.of(state, state, null);
        var about = before.equals(Representation.of(this, Cut.PUBLIC)) ? About.THE_OWNERS_PART : About.THE_WHOLE;
        return Optional.of(tell("asset.changed", about, change, now));
    }

    /** One of its suppliers was merged into another, in whatever state the asset is. */
    AssetEvent isSuppliedBy(UUID standing, UUID merged, String reason, Instant now) {
        replaceSupplier(merged, standing);
        return event("asset.changed", state, reason, now);
    }

    AssetEvent submit(Instant now) {
        return move("submission", "asset.submitted", null, now);
    }

    AssetEvent startReview(Instant now) {
        return move("review", "asset.review_started", null, now);
    }

    AssetEvent list(Instant now) {
        var next = LIFECYCLE.move("listing", state);
        Listing.mustBeReady(this);
        listedAt = now;
        standing.review(now);
        return moved(next, "asset.listed", null, now);
    }

    AssetEvent giveBack(String reason, Instant now) {
        return move("return", "asset.returned", reason, now);
    }

    AssetEvent reject(String reason, Instant now) {
        return move("rejection", "asset.rejected", reason, now);
    }

    /** LGDS marks it as best practice; it must be ready for reuse and shared (DOMAIN.md 4.1). */
    AssetEvent endorse(int liveCouncils, LocalDate today, Period term, Instant now) {
        var next = LIFECYCLE.move("endorsement", state);
        readiness.rate(Check.LIVE_IN_TWO_COUNCILS, CheckState.of(Usage.isShared(liveCouncils)));
        standing.endorse(readiness, liveCouncils, today, term);
        return moved(next, "asset.endorsed", null, now);
    }

    AssetEvent withdrawEndorsement(String reason, Instant now) {
        var next = LIFECYCLE.move("endorsement-withdrawal", state);
        standing.endEndorsement();
        return moved(next, "asset.changed", reason, now);
    }

    /** The term of its endorsement is over. */
    AssetEvent lapse(Instant now) {
        standing.endEndorsement();
        return moved(State.LISTED, "asset.endorsement_lapsed", null, now);
    }

    AssetEvent deprecate(Deprecating why, Instant now) {
        var next = LIFECYCLE.move("deprecation", state);
        standing.deprecate(why.reason(), why.successor());
        return moved(next, "asset.deprecated", why.reason(), now);
    }

    AssetEvent retire(String reason, Instant now) {
        return move("retirement", "asset.retired", reason, now);
    }

    /** What is said of it was looked through and still holds. */
    AssetEvent confirmReview(Instant now) {
        var next = LIFECYCLE.move("review-confirmation", state);
        standing.review(now);
        return moved(next, "asset.reviewed", null, now);
    }

    AssetEvent becomeStale(Instant now) {
        standing.becomeStale();
        return event("asset.became_stale", state, null, now);
    }

    /** A version of it was released. */
    AssetEvent release(AssetVersion version, Instant now) {
        return tell("asset_version.released", version, AssetVersion.State.DRAFT, null, now);
    }

    /** A version of it is being prepared. */
    AssetEvent prepare(AssetVersion version, Instant now) {
        return tell("asset_version.changed", version, null, null, now);
    }

    /** A version of it has come to another state; the latest of those that stand is kept up. */
    AssetEvent tell(String event, AssetVersion version, AssetVersion.State from, String reason, Instant now) {
        latestVersion = AssetVersion.latest(version);
        return tell(event, About.version(version), Change.of(from, version.state, reason), now);
    }

    /**
     * The answer to one of its readiness checks.
     *
     * @return the event, or null if a computed check stays as it was
     */
    public AssetEvent assess(Check check, CheckState answer, Instant now) {
        var before = readiness.rate(check, answer);
        return check.isComputed() && before == answer
                ? null
                : tell("asset.readiness_assessed", About.THE_WHOLE, Change.of(before, answer, null), now);
    }

    /** Something that belongs to it was changed, under its lock. */
    public AssetEvent tell(String event, About about, Change change, Instant now) {
        return AssetEvent.of(event, this, about, change, changed(now));
    }

    /** As it stands, for its state to be sent again; nothing happened. */
    AssetEvent resent() {
        return AssetEvent.of("asset.resent", this, About.THE_WHOLE, null, eventSequence);
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
        return tell(event, About.THE_WHOLE, Change.of(from, state, reason), now);
    }
}
