package org.lgds.asset.adoption;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Visibility;

/**
 * A council's use of an asset. A council system says where the council is: an adoption may begin anywhere and jump
 * forward; a step back is a correction and needs its reason. One adoption of a pair is open at a time.
 */
@Entity
public class Adoption extends Aggregate {

    static final ProblemType STEP_BACK = new ProblemType("adoption-step-back", 409, "A step back needs a reason");
    static final ProblemType ENDED = new ProblemType("adoption-ended", 409, "The adoption has ended");
    static final ProblemType NOT_LIVE_YET = new ProblemType("adoption-not-live", 409, "It cannot be live like this");

    /** A claim is confirmed again, when it is named, once this much time has passed. */
    static final Duration CONFIRMED_FOR = Duration.ofDays(30);

    @Id
    public UUID id;

    public String council;
    public UUID assetId;

    @Enumerated(EnumType.STRING)
    public Stage stage;

    /** The furthest open stage it has come to. */
    @Enumerated(EnumType.STRING)
    public Stage reached;

    public String assetVersion;
    public LocalDate wentLiveOn;
    public String externalId;
    public String reason;

    @Enumerated(EnumType.STRING)
    public ReasonCode reasonCode;

    public Instant confirmedAt;

    @Enumerated(EnumType.STRING)
    public Visibility visibility;

    /** The widest class that has ever seen it: whom the changes feed tells when it leaves their sight. */
    @Enumerated(EnumType.STRING)
    public Visibility widest;

    /** Null unless the version in use was withdrawn for security. */
    @Embedded
    public SecurityWarning warning;

    /** An adoption that says nothing yet; {@link #claim} must follow before it is persisted. */
    static Adoption of(String council, UUID asset) {
        var adoption = new Adoption();
        adoption.id = Ids.next();
        adoption.council = council;
        adoption.assetId = asset;
        adoption.widest = Visibility.LGDS;
        return adoption;
    }

    @Override
    public String key() {
        return id.toString();
    }

    boolean isNew() {
        return stage == null;
    }

    /**
     * Takes a claim over.
     *
     * @param adoptable what the asset allows
     * @return the event, or null if the claim says nothing new
     * @throws Problem 409 when the claim breaks a rule; the adoption is then unchanged
     */
    AdoptionEvent claim(AdoptionClaim claim, Adoptable adoptable, LocalDate today, Instant now) {
        var from = stage;
        check(claim, adoptable, today);
        var event = eventOf(claim);
        var isConfirmation = event == null && confirmedAt.isBefore(now.minus(CONFIRMED_FOR));
        if (event == null && !isConfirmation) {
            return null;
        }
        var seen = !isNew() && saysTheSameToOthers(claim) && !isConfirmation ? Visibility.COUNCIL : null;
        confirmedAt = now;
        if (event != null) {
            takeOver(claim);
        }
        return AdoptionEvent.of(
                event == null ? "adoption.confirmed" : event,
                this,
                seen == null ? visibility : seen,
                Change.of(from, stage, claim.reason()),
                changed(now));
    }

    /** The version in use was withdrawn for security; the council and LGDS are told. */
    AdoptionEvent warn(AssetVersion withdrawn, Instant now) {
        warning = SecurityWarning.of(withdrawn);
        return AdoptionEvent.of(
                "adoption.changed",
                this,
                Visibility.COUNCIL,
                Change.of(stage, stage, withdrawn.withdrawalReason),
                changed(now));
    }

    /** True if only what is the council's own differs. */
    private boolean saysTheSameToOthers(AdoptionClaim claim) {
        return stage == claim.stage()
                && Objects.equals(assetVersion, claim.assetVersion())
                && Objects.equals(wentLiveOn, claim.wentLiveOn());
    }

    private void check(AdoptionClaim claim, Adoptable adoptable, LocalDate today) {
        if (!isNew() && !stage.isOpen() && stage != claim.stage()) {
            throw Problem.of(ENDED, "The adoption ended as %s and cannot become %s.", name(stage), name(claim.stage()));
        }
        if (isNew() && !claim.stage().isOpen()) {
            throw Problem.of(ENDED, "An adoption cannot begin as %s.", name(claim.stage()));
        }
        if (!isNew()) {
            checkStep(claim);
        }
        adoptable.check(isNew() ? null : stage, claim.stage(), claim.reason());
        checkFacts(claim, adoptable, today);
    }

    private void checkStep(AdoptionClaim claim) {
        var to = claim.stage();
        if (to.isOpen() && to.isBefore(stage) && claim.reason() == null) {
            throw Problem.of(
                    STEP_BACK,
                    "The adoption is %s; to put it back to %s, say in reason what was wrong.",
                    name(stage),
                    name(to));
        }
        if (to == Stage.RETIRED && stage != Stage.RETIRED && stage != Stage.LIVE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Only what is live can retire; give up a %s one as abandoned.",
                    name(stage));
        }
        if (to == Stage.ABANDONED && stage == Stage.LIVE) {
            throw Problem.of(ProblemType.WRONG_STATE, "What is live is not abandoned; retire it.");
        }
        if (to == Stage.TRANSFERRED && stage != Stage.TRANSFERRED) {
            throw Problem.of(ProblemType.WRONG_STATE, "An adoption is transferred by reorganisation alone.");
        }
    }

    private void checkFacts(AdoptionClaim claim, Adoptable adoptable, LocalDate today) {
        var wrong = new ArrayList<String>();
        var version = claim.assetVersion();
        if (claim.stage() == Stage.LIVE && version == null) {
            wrong.add("assetVersion is needed for live");
        }
        if (version != null && !adoptable.hasReleased(version) && !goesOnWith(version, claim.stage())) {
            wrong.add("assetVersion %s is no released version of the asset that still stands".formatted(version));
        }
        if (claim.stage() == Stage.LIVE && claim.wentLiveOn() == null) {
            wrong.add("wentLiveOn is needed for live");
        }
        if (claim.wentLiveOn() != null && claim.wentLiveOn().isAfter(today)) {
            wrong.add("wentLiveOn is in the future");
        }
        if (claim.stage() == Stage.ABANDONED && claim.reasonCode() == null) {
            wrong.add("reasonCode is needed for abandoned");
        }
        if (!wrong.isEmpty()) {
            throw Problem.of(NOT_LIVE_YET, "The claim does not hold: %s.", String.join("; ", wrong))
                    .with("wrong", wrong);
        }
    }

    /** A version that was withdrawn may stay in use, but nobody comes further with it. */
    private boolean goesOnWith(String version, Stage to) {
        return version.equals(assetVersion) && !(to.isOpen() && stage.isBefore(to));
    }

    /** What a claim means to those who listen, or null if it says what is known. */
    private String eventOf(AdoptionClaim claim) {
        if (stage != claim.stage()) {
            return isNew() || !claim.stage().isBefore(stage) ? claim.stage().event : "adoption.changed";
        }
        var ended = !stage.isOpen();
        if (stage == Stage.LIVE && !Objects.equals(assetVersion, claim.assetVersion())) {
            return "adoption.upgraded";
        }
        var same = ended || saysTheSameToOthers(claim) && Objects.equals(externalId, claim.externalId());
        return same ? null : "adoption.changed";
    }

    private void takeOver(AdoptionClaim claim) {
        if (claim.stage().isOpen()) {
            reached = reached == null
                            || reached.isBefore(claim.stage())
                            || claim.stage().isBefore(stage)
                    ? claim.stage()
                    : reached;
            warning = Objects.equals(assetVersion, claim.assetVersion()) ? warning : null;
            assetVersion = claim.assetVersion();
            wentLiveOn = claim.wentLiveOn();
            externalId = claim.externalId();
        }
        stage = claim.stage();
        reason = claim.reason();
        reasonCode = claim.reasonCode();
        visibility = stage.visibility(reached);
        widest = widest.reaches(visibility) ? visibility : widest;
    }

    static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    /** The open one of a pair's adoptions, else the last. */
    static Adoption present(List<Adoption> ofOnePair) {
        return ofOnePair.stream()
                .filter(adoption -> adoption.stage.isOpen())
                .findFirst()
                .orElseGet(() -> ofOnePair.stream()
                        .max((a, b) -> a.key().compareTo(b.key()))
                        .orElse(null));
    }
}
