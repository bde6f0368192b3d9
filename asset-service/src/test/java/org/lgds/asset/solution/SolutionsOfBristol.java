package org.lgds.asset.solution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.lgsl.KnownService;
import org.lgds.asset.test.Catalogue;

import static org.lgds.asset.solution.Solutions.SERVICE;

/** Solutions of Bristol with their costs, written without their API, for tests of who may do what with them. */
@ApplicationScoped
class SolutionsOfBristol {

    private final Catalogue catalogue;

    SolutionsOfBristol(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A solution that is built on a product; Leeds and the service are known too. */
    UUID written(String product, boolean costsShared) {
        catalogue.council("BST", "active", 50, Map.of("region", "south_west", "type", "unitary"));
        catalogue.council("LDS", "active", 1);
        catalogue.service(SERVICE, "Potholes", "transport-and-streets", "single");
        return QuarkusTransaction.requiringNew().call(() -> persisted(product, costsShared));
    }

    /** Another cost than before. */
    void costsNow(UUID id, Cost cost) {
        QuarkusTransaction.requiringNew().run(() -> {
            var solution = Solution.<Solution>findById(id);
            solution.costs(cost, "bristol-portal", Instant.now());
            CostRecord.of(solution, cost, "Invoice", Instant.now()).persist();
        });
    }

    private static UUID persisted(String product, boolean costsShared) {
        var solution = Solution.of("BST");
        var claim = new SolutionClaim(
                "BST",
                SERVICE,
                17,
                Kind.BESPOKE_INHOUSE,
                Phase.ALPHA,
                "Report it",
                null,
                null,
                null,
                null,
                null,
                costsShared,
                null,
                product,
                null,
                LocalDate.parse("2027-03-31"),
                null,
                null,
                "X " + solution.id,
                null);
        var terms = new Terms(
                KnownCouncil.findById("BST"),
                KnownService.findById(SERVICE),
                false,
                null,
                Set.of(),
                Map.of(),
                LocalDate.now());
        var cost = new Cost(12_000_000L, 2_000_000L, null, 2026, Provenance.ACTUAL);
        solution.claim(claim, terms, "bristol-portal", Instant.now());
        solution.costs(cost, "bristol-portal", Instant.now());
        solution.persist();
        CostRecord.of(solution, cost, "Invoice", Instant.now()).persist();
        return solution.id;
    }
}
