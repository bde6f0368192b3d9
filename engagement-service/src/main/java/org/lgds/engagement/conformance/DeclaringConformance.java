package org.lgds.engagement.conformance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.engagement.project.ActiveCouncils;
import org.lgds.engagement.project.Parties;
import org.lgds.engagement.standard.Standard;
import org.lgds.engagement.standard.StandardVersion;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;
import org.lgds.kit.security.Visibility;

/** Takes claims with the version of a standard that is in force, and finds what is true of them. */
@RequestScoped
class DeclaringConformance {

    static final List<ConformanceClaim.State> OPEN =
            List.of(ConformanceClaim.State.SELF_DECLARED, ConformanceClaim.State.UNDER_ASSESSMENT);

    private final Caller caller;
    private final OwnProducts products;
    private final Journal journal;
    private final Clock clock;

    DeclaringConformance(Caller caller, OwnProducts products, Journal journal, Clock clock) {
        this.caller = caller;
        this.products = products;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A claim of the caller's council, or of their party for its product.
     *
     * @throws Problem 403 for another's, 409 for what is unknown, without a version in force, or open already
     */
    ConformanceClaim declare(NewClaim wanted) {
        mustBeTheCallers(wanted);
        var version = Standard.<Standard>findByIdOptional(wanted.standard())
                .filter(found -> found.visibility == Visibility.PUBLIC)
                .orElseThrow(() -> Problem.of(
                        ProblemType.UNKNOWN_REFERENCE,
                        "There is no standard %s in force; /v1/standards lists them.",
                        wanted.standard()))
                .inForce()
                .orElseThrow(() -> Problem.of(
                        ProblemType.CONFLICT,
                        "No version of the standard is in force; there is nothing to claim yet."));
        mustBeOfTheVersion(wanted, version);
        mustBeNew(wanted, version);
        var claim = ConformanceClaim.of(wanted, version, LocalDate.now(clock));
        journal.add(claim.declare(clock.instant()));
        claim.persist();
        return claim;
    }

    ConformanceEvent assess(ConformanceClaim claim, Finding finding, ConformanceSettings settings, LocalDate today) {
        var version = StandardVersion.<StandardVersion>findById(claim.standardVersion);
        var supersededOn = version.state == StandardVersion.State.SUPERSEDED ? version.endedOn : null;
        if (finding.of(version.criteria) == ConformanceClaim.State.MET) {
            claim.formerlyMet().ifPresent(former -> {
                journal.add(former.renew(claim, today, clock.instant()));
                // The database knows of one that is met at a time.
                ConformanceClaim.getEntityManager().flush();
            });
        }
        return claim.assess(finding, version, supersededOn, today, settings, clock.instant());
    }

    private void mustBeTheCallers(NewClaim wanted) {
        if (wanted.council() != null) {
            mustHave("council-sro", "The SRO of a council claims for its service.");
            caller.mustBeOf(wanted.council());
            ActiveCouncils.hold(wanted.council());
            return;
        }
        mustHave("supplier", "A supplier claims for its own product.");
        if (!caller.parties().contains(wanted.party())) {
            throw Problem.of(
                    Parties.OTHER_PARTY, "Your token is not for %s and cannot claim for its product.", wanted.party());
        }
        products.mustBeOf(wanted.party(), wanted.product());
    }

    private void mustHave(String role, String detail) {
        if (!caller.hasRole(role)) {
            throw Problem.of(ProblemType.MISSING_ROLE, "%s", detail);
        }
    }

    private static void mustBeOfTheVersion(NewClaim wanted, StandardVersion version) {
        var unknown = wanted.evidence().stream()
                .map(Evidence::criterion)
                .filter(criterion ->
                        version.criteria.stream().noneMatch(one -> one.id().equals(criterion)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(
                            ProblemType.UNKNOWN_REFERENCE,
                            "Version %d of the standard has no criterion %s.",
                            version.number,
                            String.join(", ", unknown))
                    .with("criteria", unknown);
        }
    }

    /** What two declare at once the database refuses one of. */
    private static void mustBeNew(NewClaim wanted, StandardVersion version) {
        var open = wanted.council() != null
                ? ConformanceClaim.count(
                        "standardVersion = ?1 and council = ?2 and state in ?3", version.id, wanted.council(), OPEN)
                : ConformanceClaim.count(
                        "standardVersion = ?1 and product = ?2 and state in ?3", version.id, wanted.product(), OPEN);
        if (open > 0) {
            throw Problem.of(
                    ProblemType.CONFLICT, "A claim with this version is open already; let it be assessed first.");
        }
    }
}
