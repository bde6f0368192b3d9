package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.lgds.kit.data.Ids;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.semver4j.Semver;

/** A numbered state of an asset, immutable once released. It changes with its asset, whose lock orders its changes too. */
@Entity
public class AssetVersion extends PanacheEntityBase {

    static final ProblemType NOT_RISING = new ProblemType("version-not-rising", 409, "The version does not rise");

    /** Where a version stands. */
    public enum State {
        /** Being prepared. */
        DRAFT,
        /** It can be used, and never changes. */
        RELEASED,
        /** It should not be used any more. */
        DEPRECATED,
        /** It must not be used any more. */
        WITHDRAWN
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("release", State.DRAFT, State.RELEASED)
            .action("deprecation", State.RELEASED, State.DEPRECATED)
            .action("withdrawal", List.of(State.RELEASED, State.DEPRECATED), State.WITHDRAWN);

    /** States in which councils may go on using it and may take it up. */
    static final Set<State> STANDING = Set.of(State.RELEASED, State.DEPRECATED);

    @Id
    public UUID id;

    public UUID assetId;
    public String number;

    @Enumerated(EnumType.STRING)
    public State state;

    public String notes;
    public LocalDate releasedOn;
    public String deprecationReason;
    public Instant withdrawnAt;
    public String withdrawalReason;
    public boolean security;
    public String advice;
    public String fixedIn;

    /** True while some of the councils that use it may not have been warned yet. */
    public boolean warningDue;

    /**
     * A new version of an asset; it must be persisted.
     *
     * @throws Problem 400 for a number that is no semantic version, 409 for one that is there already
     */
    static AssetVersion draft(Asset asset, String number, String notes) {
        if (!isSemantic(number)) {
            throw Problem.invalidBody("/number", "Write a semantic version such as 1.4.0.");
        }
        if (find(asset.id, number).isPresent()) {
            throw Problem.of(ProblemType.CONFLICT, "Version %s of this asset is there already.", number);
        }
        var version = new AssetVersion();
        version.id = Ids.next();
        version.assetId = asset.id;
        version.number = number;
        version.notes = notes;
        version.state = State.DRAFT;
        return version;
    }

    static boolean isSemantic(String number) {
        return number != null && Semver.isValid(number) && Character.isDigit(number.charAt(0));
    }

    static Optional<AssetVersion> find(UUID asset, String number) {
        return AssetVersion.<AssetVersion>find("assetId = ?1 and number = ?2", asset, number)
                .firstResultOptional();
    }

    /** Versions in the order of their numbers as text. */
    static List<AssetVersion> after(UUID asset, boolean drafts, String number, int limit) {
        return AssetVersion.<AssetVersion>find(
                        "assetId = ?1 and number > ?2 and (?3 = true or state <> ?4) order by number",
                        asset,
                        number == null ? "" : number,
                        drafts,
                        State.DRAFT)
                .page(0, limit)
                .list();
    }

    private record Numbered(UUID assetId, String number) {}

    /** Numbers of the versions of several assets that were released and still stand. */
    public static Map<UUID, Set<String>> released(Collection<UUID> assets) {
        return AssetVersion.<AssetVersion>find("assetId in ?1 and state in ?2", assets, STANDING)
                .project(Numbered.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Numbered::assetId, Collectors.mapping(Numbered::number, Collectors.toSet())));
    }

    /** Versions withdrawn for security whose users are being warned. */
    public static List<AssetVersion> withWarningDue() {
        return AssetVersion.list("warningDue = true order by withdrawnAt, id");
    }

    /**
     * The latest version of its asset: of the released ones, else of the deprecated ones, else null.
     *
     * @param changed a version that may not be in the database yet as it now is
     */
    static String latest(AssetVersion changed) {
        var all = Stream.concat(
                        AssetVersion.<AssetVersion>find("assetId = ?1 and id <> ?2", changed.assetId, changed.id)
                                .stream(),
                        Stream.of(changed))
                .filter(version -> STANDING.contains(version.state))
                .toList();
        return all.stream()
                .max(Comparator.<AssetVersion, Boolean>comparing(version -> version.state == State.RELEASED)
                        .thenComparing(version -> new Semver(version.number)))
                .map(version -> version.number)
                .orElse(null);
    }

    /** Releases it, later than every version of its line (the same major number) before it. */
    void release(LocalDate today) {
        var next = LIFECYCLE.move("release", state);
        var line = new Semver(number).getMajor();
        AssetVersion.<AssetVersion>find("assetId = ?1 and state <> ?2", assetId, State.DRAFT).stream()
                .filter(other -> new Semver(other.number).getMajor() == line && !isLaterThan(other.number))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(
                            NOT_RISING,
                            "Version %s must be later than %s, which was released before it.",
                            number,
                            other.number);
                });
        state = next;
        releasedOn = today;
    }

    /** It works on, but another should be used. */
    void deprecate(String reason) {
        state = LIFECYCLE.move("deprecation", state);
        deprecationReason = reason;
    }

    /**
     * It must not be used any more; for security, whoever uses it is warned.
     *
     * @throws Problem 409 where the version it is said to be fixed in does not stand
     */
    void withdraw(Withdrawing why, Instant now) {
        var next = LIFECYCLE.move("withdrawal", state);
        if (why.fixedIn() != null
                && (why.fixedIn().equals(number)
                        || find(assetId, why.fixedIn())
                                .filter(other -> STANDING.contains(other.state))
                                .isEmpty())) {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "Version %s is no other version of this asset that is released and stands.",
                    why.fixedIn());
        }
        state = next;
        withdrawnAt = now;
        withdrawalReason = why.reason();
        security = why.security();
        advice = why.advice();
        fixedIn = why.fixedIn();
        warningDue = security;
    }

    /** Whoever used it was warned. */
    public void warned() {
        warningDue = false;
    }

    boolean isLaterThan(String other) {
        return new Semver(number).isGreaterThan(new Semver(other));
    }
}
