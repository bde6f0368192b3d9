package org.lgds.asset.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.benefit.Counterfactual.Source;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.solution.Provenance;
import org.lgds.asset.test.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.costs;

/** What an adoption saves, counted once. */
@QuarkusTest
class AssessingBenefitsTest {

    private static final Map<String, Object> LIVE = Map.of("phase", "LIVE", "live_on", LocalDate.parse("2026-01-01"));

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    AssessingBenefits assessing;

    private int service;
    private UUID adoption;

    @BeforeEach
    void anAdoption() {
        service = sector.service("single");
        adoption = sector.adoption("LDS", catalogue.listedAsset("1.0.0"));
        List.of("WIN", "HCK").forEach(council -> catalogue.council(council, "active", 1));
    }

    @Test
    void itIsTheMedianBuildLessTheActualCost() {
        build("WIN", 10_000_000, "ACTUAL");
        build("BST", 12_000_000, "CONTRACT");
        build("CMD", 50_000_000, "ACTUAL");

        var benefit = assess(2_000_000L, Provenance.ACTUAL, null).orElseThrow();
        assertThat(benefit.source).isEqualTo(Source.MEDIAN_BUILD);
        assertThat(benefit.builds).isEqualTo(3);
        assertThat(benefit.counterfactualPence).isEqualTo(12_000_000);
        assertThat(benefit.benefitPence).isEqualTo(10_000_000);
        assertThat(benefit.extraCostPence).isZero();
    }

    @Test
    void itIsCountedOnce() {
        assertThat(assess(1L, Provenance.ACTUAL, 5L)).isPresent();
        assertThat(assess(1L, Provenance.ACTUAL, 900L)).isEmpty();
    }

    @Test
    void anEstimateIsNoEvidence() {
        assertThat(assess(1L, Provenance.ESTIMATE, 5L)).isEmpty();
        assertThat(assess(1L, Provenance.DEFAULT, 5L)).isEmpty();
        assertThat(assess(null, null, 5L)).isEmpty();
        assertThat(assess(1L, Provenance.CONTRACT, 5L)).isPresent();
    }

    @Test
    void withFewerThanThreeCouncilsTheOwnQuoteCountsAndElseNothing() {
        build("BST", 12_000_000, "ACTUAL");
        build("CMD", 12_000_000, "ACTUAL");
        assertThat(assess(2_000_000L, Provenance.ACTUAL, null)).isEmpty();

        var benefit = assess(2_000_000L, Provenance.ACTUAL, 3_000_000L).orElseThrow();
        assertThat(benefit.source).isEqualTo(Source.OWN_QUOTE);
        assertThat(benefit.benefitPence).isEqualTo(1_000_000);
    }

    @Test
    void whatTheAdopterBuiltItselfIsNoneOfTheThree() {
        build("LDS", 10_000_000, "ACTUAL");
        build("BST", 12_000_000, "ACTUAL");
        build("CMD", 50_000_000, "ACTUAL");
        assertThat(assess(2_000_000L, Provenance.ACTUAL, null)).isEmpty();

        build("WIN", 40_000_000, "ACTUAL");
        var benefit = assess(2_000_000L, Provenance.ACTUAL, null).orElseThrow();
        assertThat(benefit.builds).isEqualTo(3);
        assertThat(benefit.counterfactualPence).isEqualTo(40_000_000);
    }

    @Test
    void whatAPredecessorBuiltIsTheAdoptersOwnToo() {
        catalogue.council("LDN", "abolished", 1, "LDM");
        catalogue.council("LDM", "abolished", 1, "LDS");
        build("LDN", 10_000_000, "ACTUAL");
        build("BST", 12_000_000, "ACTUAL");
        build("CMD", 50_000_000, "ACTUAL");
        assertThat(assess(2_000_000L, Provenance.ACTUAL, null)).isEmpty();
    }

    @Test
    void severalBuildsOfOneCouncilAreNoMoreThanItsCheapest() {
        for (var pence : new long[] {20, 21, 22}) {
            build("BST", pence, "ACTUAL");
        }
        build("CMD", 30, "ACTUAL");
        assertThat(assess(0L, Provenance.ACTUAL, null)).isEmpty();

        build("WIN", 5, "ACTUAL");
        assertThat(assess(0L, Provenance.ACTUAL, null).orElseThrow().counterfactualPence)
                .isEqualTo(20);
    }

    @Test
    void estimatesOtherTiersProductsAndInheritedRecordsAreNoBuilds() {
        catalogue.council("KEN", "active", 1, Map.of("tier", "upper"));
        build("WIN", 10, "ACTUAL");
        build("BST", 10, "ACTUAL");
        build("CMD", 10, "ESTIMATE");
        build("KEN", 10, "ACTUAL");
        sector.build("CMD", service, Sector.with(costs(10, 0, "ACTUAL"), "phase", "BETA"));
        sector.build("CMD", service, Sector.with(live(10, "ACTUAL"), "kind", "LICENSED_PRODUCT"));
        sector.build(
                "CMD", service, Sector.with(live(10, "ACTUAL"), "inherited", true, "inherited_from", new String[] {"OLD"
                }));
        assertThat(assess(1L, Provenance.ACTUAL, null)).isEmpty();
    }

    @Test
    void ofAnEvenNumberTheLowerMiddleOneIsTheMedian() {
        build("BST", 40, "ACTUAL");
        build("CMD", 30, "ACTUAL");
        build("WIN", 20, "ACTUAL");
        build("HCK", 10, "ACTUAL");
        assertThat(assess(0L, Provenance.ACTUAL, null).orElseThrow().benefitPence)
                .isEqualTo(20);
    }

    @Test
    void aNegativeBenefitIsNoneAndShownAsExtraCost() {
        var benefit = assess(5_000_000L, Provenance.ACTUAL, 3_000_000L).orElseThrow();
        assertThat(benefit.benefitPence).isZero();
        assertThat(benefit.extraCostPence).isEqualTo(2_000_000);
    }

    private void build(String council, long pence, String provenance) {
        sector.build(council, service, live(pence, provenance));
    }

    private static Map<String, Object> live(long pence, String provenance) {
        return Sector.with(costs(pence, 0, provenance), "phase", LIVE.get("phase"), "live_on", LIVE.get("live_on"));
    }

    private Optional<AdoptionBenefit> assess(Long oneOff, Provenance provenance, Long quote) {
        var wentLive = new GoLive(adoption, "LDS", Set.of(service, 1), oneOff, provenance, quote);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        Optional.ofNullable(assessing.assess(List.of(wentLive)).get(adoption)));
    }
}
