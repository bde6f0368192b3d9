package org.lgds.asset.duplication;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingKey;
import org.lgds.asset.finding.FindingKind;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Raises what an editor has seen. It holds the scope, so that what is found at the same moment joins it. */
@ApplicationScoped
class RaisingFindings {

    static final ProblemType OPEN = new ProblemType("finding-open", 409, "A finding of this is open already");
    static final ProblemType SEVERAL_COUNCILS =
            new ProblemType("finding-of-several-councils", 409, "It is of one council");
    static final ProblemType ONE_COUNCIL = new ProblemType("finding-of-one-council", 409, "It is of several councils");
    static final ProblemType OTHER_MEMBER =
            new ProblemType("finding-of-other-members", 409, "A member is not of what the finding is of");

    private final Scopes scopes;
    private final Candidates candidates;
    private final Assessing assessing;
    private final Journal journal;
    private final Clock clock;

    RaisingFindings(Scopes scopes, Candidates candidates, Assessing assessing, Journal journal, Clock clock) {
        this.scopes = scopes;
        this.candidates = candidates;
        this.assessing = assessing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A new finding, suspected.
     *
     * @throws Problem 409 where a member is unknown or not of the service, product or category named, its councils do not fit
     *     the kind, or one of its key is open
     */
    DuplicationFinding raise(NewFinding wanted) {
        if (wanted.service() != null) {
            KnownService.mustBeKnown(Set.of(wanted.service()));
        }
        var named = new Found(FindingKey.ofService(wanted.kind(), 0, null));
        candidates.solutions(wanted.solutions()).forEach(named::add);
        candidates.assets(wanted.assets()).forEach(named::add);
        mustHold(named, wanted);
        var found = new Found(key(wanted, named));
        mustBeMembersOf(found.key, named);
        named.solutions().forEach(found::add);
        named.assets().forEach(found::add);
        scopes.hold(scope(found.key));
        mustBeNew(found.key);
        var byHand = new LinkedHashSet<>(wanted.solutions());
        byHand.addAll(wanted.assets());
        var assessment = assessing.assess(found, byHand);
        var finding = DuplicationFinding.of(assessment, true);
        journal.add(finding.suspect(assessment, clock.instant()));
        finding.persist();
        return finding;
    }

    private static void mustHold(Found named, NewFinding wanted) {
        wanted.solutions().stream().filter(id -> !named.holds(id)).findFirst().ifPresent(id -> {
            throw Problem.of(
                    ProblemType.UNKNOWN_REFERENCE,
                    "There is no solution %s in use, of a council that may provide its service.",
                    id);
        });
        wanted.assets().stream().filter(id -> !named.holds(id)).findFirst().ifPresent(id -> {
            throw Problem.of(ProblemType.UNKNOWN_REFERENCE, "There is no listed asset %s.", id);
        });
    }

    private static FindingKey key(NewFinding wanted, Found named) {
        return switch (wanted.kind()) {
            case DUPLICATE_ASSET -> {
                var pair = wanted.assets().toArray(UUID[]::new);
                yield FindingKey.ofPair(pair[0], pair[1]);
            }
            case PARALLEL_PROCUREMENT ->
                wanted.product() != null
                        ? FindingKey.ofProduct(plain(wanted.product()))
                        : FindingKey.ofCategory(plain(wanted.category()));
            case INTERNAL -> FindingKey.ofCouncil(wanted.service(), oneCouncil(named));
            default -> FindingKey.ofService(wanted.kind(), wanted.service(), wanted.interaction());
        };
    }

    /** An asset for any service may be a member of each. */
    private static void mustBeMembersOf(FindingKey key, Found named) {
        if (key.kind() == FindingKind.PARALLEL_BUILD || key.kind() == FindingKind.PARALLEL_PROCUREMENT) {
            mustBeOfSeveralCouncils(named);
        }
        var others = named.solutions().stream()
                .filter(solution -> !isOf(key, solution))
                .map(solution -> "solution " + solution.id())
                .toList();
        if (others.isEmpty() && key.service() != null) {
            others = named.assets().stream()
                    .map(asset -> Asset.find(asset.id()).orElseThrow())
                    .filter(asset -> !asset.crossCutting
                            && !Arrays.asList(asset.services).contains(key.service()))
                    .map(asset -> "asset " + asset.id)
                    .toList();
        }
        if (!others.isEmpty()) {
            throw Problem.of(
                    OTHER_MEMBER,
                    "The finding is of one service, product or category, and this is of another: %s.",
                    String.join(", ", others));
        }
    }

    private static boolean isOf(FindingKey key, Candidate solution) {
        return (key.service() == null || key.service() == solution.service())
                && (key.product() == null || key.product().equals(solution.product()))
                && (key.category() == null || key.category().equals(solution.category()));
    }

    private static void mustBeOfSeveralCouncils(Found named) {
        if (councils(named).size() < 2) {
            throw Problem.of(
                    ONE_COUNCIL,
                    "Councils build or buy beside each other only where there are several; these solutions are all of %s.",
                    councils(named).get(0));
        }
    }

    private static List<String> councils(Found named) {
        return named.solutions().stream().map(Candidate::council).distinct().toList();
    }

    private static String oneCouncil(Found named) {
        var councils = councils(named);
        if (councils.size() > 1) {
            throw Problem.of(
                    SEVERAL_COUNCILS,
                    "An internal finding is of one council; these solutions are of %s.",
                    String.join(", ", councils));
        }
        return councils.get(0);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The scope whose looks keep findings of the key. A pair has two: its index refuses the second of two at once. */
    private static SearchScope scope(FindingKey key) {
        if (key.kind() == FindingKind.DUPLICATE_ASSET) {
            return new SearchScope(SearchScope.Kind.ASSET, key.assetLow().toString());
        }
        if (key.product() != null) {
            return new SearchScope(SearchScope.Kind.PRODUCT, key.product());
        }
        return key.category() != null
                ? new SearchScope(SearchScope.Kind.CATEGORY, key.category())
                : new SearchScope(SearchScope.Kind.SERVICE, key.service().toString());
    }

    private static void mustBeNew(FindingKey key) {
        key.open().ifPresent(open -> {
            throw Problem.of(OPEN, "A finding of this is open already; decide on that one.")
                    .with("finding", "/v1/duplications/" + open.id);
        });
    }
}
