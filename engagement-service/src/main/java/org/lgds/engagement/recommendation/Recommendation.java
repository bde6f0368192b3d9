package org.lgds.engagement.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import org.lgds.engagement.asset.AssetNews;
import org.lgds.engagement.asset.SecurityWarning;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.council.Heirs;
import org.lgds.kit.data.Ids;
import org.lgds.kit.event.Change;
import org.lgds.kit.lifecycle.Lifecycle;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Visibility;

/** Advice to a council to adopt an asset, follow a practice or meet a standard; it ends in that or in a stated reason. */
@Entity
public class Recommendation extends RecommendationRecord {

    /** Of a draft its council is told nothing: whoever wrote it may yet have to hand it to a colleague without an interest. */
    private static final Set<State> OF_LGDS = EnumSet.of(State.DRAFT);

    static final Kind<Recommendation> KIND =
            new Kind<>(Recommendation.class, "recommendation", "recommendation", names(OF_LGDS));

    /** Where a recommendation stands; a lapsed one was accepted and came to nothing. */
    public enum State {
        DRAFT,
        ISSUED,
        ACCEPTED,
        REJECTED,
        DEFERRED,
        IMPLEMENTED,
        LAPSED
    }

    /** What is recommended: an asset to adopt, a practice to follow or a minimum standard to meet. */
    public enum Subject {
        ASSET,
        PRACTICE,
        STANDARD
    }

    static final Lifecycle<State> LIFECYCLE = Lifecycle.of(State.class)
            .action("change", State.DRAFT, State.DRAFT)
            .action("issue", State.DRAFT, State.ISSUED)
            .action("acceptance", List.of(State.ISSUED, State.DEFERRED), State.ACCEPTED)
            .action("rejection", List.of(State.ISSUED, State.DEFERRED), State.REJECTED)
            .action("deferral", State.ISSUED, State.DEFERRED)
            .action("implementation", State.ACCEPTED, State.IMPLEMENTED)
            .action("lapse", State.ACCEPTED, State.LAPSED);

    /** What waits for the council's word; a draft, of which it was never told, waits for none. */
    static final List<State> UNDECIDED = List.of(State.ISSUED, State.DEFERRED);

    private static final List<State> OPEN = List.of(State.DRAFT, State.ISSUED, State.DEFERRED, State.ACCEPTED);
    private static final Set<String> GONE = Set.of("deprecated", "retired");
    private static final Set<String> OF_THE_COUNCIL = Set.of("acceptance", "rejection", "deferral", "implementation");

    static Recommendation draft(NewRecommendation wanted, String council) {
        var recommendation = new Recommendation();
        recommendation.id = Ids.next();
        recommendation.engagement = wanted.engagement();
        recommendation.council = council;
        recommendation.advise(wanted.advice());
        return recommendation;
    }

    /** Those that wait for a council's adoption of an asset to be live. */
    static List<Recommendation> accepted(String council, UUID asset) {
        return list("council = ?1 and asset = ?2 and state = ?3 order by id", council, asset, State.ACCEPTED);
    }

    /** The first of those that an adoption implements. */
    public static Optional<Recommendation> implementedBy(UUID adoption) {
        return find("adoption = ?1 order by id", adoption).firstResultOptional();
    }

    /** True if advice in an engagement, in any where that is null, ended in an adoption. */
    public static boolean led(UUID engagement, UUID adoption) {
        return engagement == null
                ? count("adoption", adoption) > 0
                : count("adoption = ?1 and engagement = ?2", adoption, engagement) > 0;
    }

    /**
     * Those not at their end which show something else than is told of their asset, held until the transaction ends. An asset may
     * be recommended to every council: what shows it already is neither read nor held.
     */
    static List<Recommendation> changedBy(AssetNews news) {
        PanacheQuery<Recommendation> changed = news.warning() != null
                ? find("asset = ?1 and state in ?2 order by id", news.asset(), OPEN)
                : find(
                        "asset = ?1 and state in ?2 and assetState is distinct from ?3 order by id",
                        news.asset(),
                        OPEN,
                        shown(news.state()));
        return changed.withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    @Override
    protected boolean isOfLgds() {
        return OF_LGDS.contains(state);
    }

    @Override
    protected Set<String> possibleActions() {
        var actions =
                proposedSuccessor != null ? new LinkedHashSet<>(Set.of("transfer")) : LIFECYCLE.actionsFrom(state);
        actions.removeIf(action -> !isPossible(action));
        return actions;
    }

    @Override
    protected Set<String> actionsOfTheCouncil() {
        return OF_THE_COUNCIL;
    }

    RecommendationEvent write(Instant now) {
        return decide(State.DRAFT, "recommendation.changed", null, now);
    }

    /** Other advice in the place of a draft's: what was known of an asset went with it. */
    RecommendationEvent write(ChangedRecommendation advice, Instant now) {
        LIFECYCLE.move("change", state);
        if (!Objects.equals(asset, advice.asset())) {
            assetState = null;
            securityWarning = null;
        }
        advise(advice);
        return write(now);
    }

    /** @param known of the asset's versions, withdrawn and not mended; or null */
    RecommendationEvent issue(SecurityWarning known, String by, Instant now) {
        var to = LIFECYCLE.move("issue", state);
        securityWarning = known;
        issuedBy = by;
        return decide(to, "recommendation.issued", null, now);
    }

    /** @param why it is taken up although it is deprecated; or null */
    RecommendationEvent accept(String why, LocalDate today, Instant now) {
        var to = LIFECYCLE.move("acceptance", state);
        acceptedOn = today;
        deferredUntil = null;
        return decide(to, "recommendation.accepted", why, now);
    }

    RecommendationEvent reject(Rejection why, Instant now) {
        var to = LIFECYCLE.move("rejection", state);
        reasonCode = why.reasonCode();
        deferredUntil = null;
        return decide(to, "recommendation.rejected", why.reason(), now);
    }

    RecommendationEvent defer(Deferral until, Instant now) {
        var to = LIFECYCLE.move("deferral", state);
        deferredUntil = until.until();
        return decide(to, "recommendation.deferred", until.reason(), now);
    }

    /** No person does this: the council's adoption of the asset is live. */
    RecommendationEvent implement(UUID adoption, Instant now) {
        var to = LIFECYCLE.move("implementation", state);
        this.adoption = adoption;
        return decide(to, "recommendation.implemented", null, now);
    }

    /**
     * By the council's word.
     *
     * @throws Problem 409 for an asset, whose live adoption alone says so
     */
    RecommendationEvent implement(Evidence evidence, Instant now) {
        if (kind == Subject.ASSET) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "A recommended asset is implemented by your council's adoption of it that is live: record that in the"
                            + " catalogue, under /v1/adoptions.");
        }
        var to = LIFECYCLE.move("implementation", state);
        this.evidence = evidence;
        return decide(to, "recommendation.implemented", null, now);
    }

    RecommendationEvent lapse(String reason, Instant now) {
        return decide(LIFECYCLE.move("lapse", state), "recommendation.lapsed", reason, now);
    }

    RecommendationEvent learn(AssetNews news, Instant now) {
        if (news.warning() != null) {
            securityWarning = news.warning();
        } else {
            assetState = shown(news.state());
        }
        return event("recommendation.changed", state, null, now);
    }

    /** Goes to the successor, or waits for one of several to be named. */
    RecommendationEvent inherit(Heirs heirs, Instant now) {
        follow(heirs);
        return event("recommendation.changed", state, null, now);
    }

    RecommendationEvent passTo(String successor, Instant now) {
        goTo(successor);
        return event("recommendation.changed", state, null, now);
    }

    private static Set<String> names(Set<State> states) {
        return states.stream().map(State::name).collect(Collectors.toSet());
    }

    private static String shown(String assetState) {
        return GONE.contains(assetState) ? assetState : null;
    }

    private RecommendationEvent decide(State to, String event, String reason, Instant now) {
        var from = state;
        state = to;
        this.reason = reason;
        return event(event, from, reason, now);
    }

    private RecommendationEvent event(String name, State from, String why, Instant now) {
        var sequence = changed(now);
        return new RecommendationEvent(
                name,
                RecommendationView.of(this, null),
                isOfLgds() ? Visibility.LGDS : Visibility.COUNCIL,
                Change.of(from, state, why),
                sequence);
    }
}
