package org.lgds.asset.duplication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.SearchScope.Kind;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.DuplicationFinding.State;
import org.lgds.asset.finding.FindingKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is bought apart, and catalogue entries that say the same. */
@QuarkusTest
class ProcurementAndTwinsTest {

    @Inject
    Sector sector;

    @Inject
    LookingForDuplicates looking;

    @Inject
    Clock clock;

    private final String product = "Product " + UUID.randomUUID();
    private LocalDate today;

    @BeforeEach
    void today() {
        today = LocalDate.now(clock);
    }

    @Test
    void theSameProductWithContractEndsInTwelveMonthsIsAChanceToBuyTogether() {
        var leeds = buy("LDS", product, null, today.plusMonths(2));
        var bristol = buy("BST", "  " + product.toUpperCase() + " ", null, today.plusMonths(14));
        buy("CMD", product, null, today.plusMonths(14).plusDays(1));
        buy("CMD", product, null, today.minusDays(1));
        look(Kind.PRODUCT, product);

        var finding = only("product = ?1", product.toLowerCase());
        assertThat(finding.kind).isEqualTo(FindingKind.PARALLEL_PROCUREMENT);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(leeds, bristol);
        assertThat(finding.match).isNull();
    }

    @Test
    void theTimeThatMostCouncilsShareIsTaken() {
        buy("LDS", product, null, today);
        var bristol = buy("BST", product, null, today.plusMonths(10));
        var camden = buy("CMD", product, null, today.plusMonths(15));
        var leeds = buy("LDS", product, null, today.plusMonths(22));
        look(Kind.PRODUCT, product);

        assertThat(only("product = ?1", product.toLowerCase()).memberIds)
                .containsExactlyInAnyOrder(bristol, camden, leeds);
    }

    @Test
    void oneCouncilBuysWithNobody() {
        buy("LDS", product, null, today);
        buy("LDS", product, null, today);
        look(Kind.PRODUCT, product);
        assertThat(all("product = ?1", product.toLowerCase())).isEmpty();
    }

    @Test
    void aCategoryIsForDifferentProducts() {
        buy("LDS", product, product, today);
        buy("BST", product, product, today);
        look(Kind.CATEGORY, product);
        assertThat(all("category = ?1", product.toLowerCase())).isEmpty();

        buy("CMD", "Another", product, today);
        look(Kind.CATEGORY, product);
        assertThat(only("category = ?1", product.toLowerCase()).memberIds).hasSize(3);
    }

    @Test
    void aContractThatRunsOutLeavesTheFinding() {
        var leeds = buy("LDS", product, null, today);
        buy("BST", product, null, today);
        look(Kind.PRODUCT, product);
        sector.change("solution", leeds, "contract_ends_on", today.minusDays(1));
        look(Kind.PRODUCT, product);
        assertThat(only("product = ?1", product.toLowerCase()).state).isEqualTo(State.DISMISSED);
    }

    @Test
    void twoListedCodeAssetsThatSayTheSameAreTwins() {
        var service = sector.service();
        var one = sector.asset("CODE", "Blue badge applications " + product, today, service);
        var other = sector.asset("CODE", "Blue badge application forms " + product, today, service, 1);
        sector.asset("CODE", "Taxi licences", today, service);
        sector.asset("TRAINING", "Blue badge applications " + product, today, service);
        sector.asset("CODE", "Blue badge applications " + product, today, sector.service());
        look(Kind.ASSET, one.toString());
        look(Kind.ASSET, other.toString());

        var finding = only("assetLow = ?1 or assetHigh = ?1", one);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(one, other);
        assertThat(finding.councils).containsExactly("CMD");
    }

    @Test
    void twinsAreDroppedWhenOneIsNoMoreListedOrSaysSomethingElse() {
        var service = sector.service();
        var one = sector.asset("CODE", "Blue badge " + product, today, service);
        var other = sector.asset("CODE", "Blue badge " + product, today, service);
        look(Kind.ASSET, one.toString());
        sector.change("asset", other, "deprecation_reason", "There is a better one");
        sector.change("asset", other, "state", "DEPRECATED");
        look(Kind.ASSET, other.toString());
        assertThat(only("assetLow = ?1 or assetHigh = ?1", one).state).isEqualTo(State.DISMISSED);
        sector.change("asset", other, "state", "LISTED");
        look(Kind.ASSET, other.toString());
        assertThat(only("assetLow = ?1 or assetHigh = ?1", one).state).isEqualTo(State.SUSPECTED);
        sector.change("asset", one, "name", "Taxi licences");
        look(Kind.ASSET, one.toString());
        assertThat(only("assetLow = ?1 or assetHigh = ?1", one).state).isEqualTo(State.DISMISSED);
    }

    private UUID buy(String council, String what, String category, LocalDate until) {
        return sector.build(
                council,
                sector.service("single"),
                Sector.with(
                        Map.of("kind", "LICENSED_PRODUCT", "phase", "LIVE", "live_on", today.minusYears(1)),
                        "product",
                        what,
                        "category",
                        category,
                        "contract_ends_on",
                        until));
    }

    private void look(Kind kind, String value) {
        looking.lookAt(new SearchScope(kind, value.toLowerCase()));
    }

    private static List<DuplicationFinding> all(String condition, Object value) {
        return QuarkusTransaction.requiringNew().call(() -> DuplicationFinding.list(condition, value));
    }

    private static DuplicationFinding only(String condition, Object value) {
        assertThat(all(condition, value)).hasSize(1);
        return all(condition, value).get(0);
    }
}
