package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.costs;
import static org.lgds.asset.duplication.Sector.with;
import static org.lgds.asset.finding.FindingKind.PARALLEL_BUILD;

/** Which builds of several councils are found to be parallel, and what they would have saved. */
@QuarkusTest
class FindingDuplicatesTest {

    private static final LocalDate RELEASED = LocalDate.parse("2026-03-01");

    @Inject
    Sector sector;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    private int service;

    @BeforeEach
    void aService() {
        service = sector.service("single");
    }

    @Test
    void buildsOfTwoCouncilsForTheSameInteractionAreParallel() {
        var leeds = sector.build(
                "LDS", service, with(costs(18_000_000, 0, "ACTUAL"), "phase", "LIVE", "live_on", RELEASED));
        var bristol = sector.build("BST", service, costs(12_000_000, 4_000_000, "ACTUAL"));
        var camden = sector.build("CMD", service, costs(15_000_000, 0, "ESTIMATE"));
        looked.look(service);

        var finding = looked.only(service, PARALLEL_BUILD);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(bristol, camden).doesNotContain(leeds);
        assertThat(finding.councils).containsExactly("BST", "CMD");
        assertThat(finding.interaction).isEqualTo(8);
        assertThat(finding.match).isGreaterThanOrEqualTo(new BigDecimal("0.70"));
        assertThat(finding.spend.reference()).isEqualTo(bristol);
        assertThat(finding.spend.avoidablePence()).isEqualTo(11_250_000);
        assertThat(finding.spend.preventablePence()).isEqualTo(11_250_000);
        var facts = outbox.of("lgds.duplications", finding.key());
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("duplication.suspected");
        assertThat(facts.get(0).audience()).isEqualTo("council:BST,CMD");
        assertThat(facts.get(0).data().toString()).contains("costBand").doesNotContain("costPence");
        assertThat(facts).allSatisfy(Contracts::assertKept);
    }

    @Test
    void buildsOfOneCouncilAreNotParallel() {
        sector.build("LDS", service, Map.of());
        sector.build("LDS", service, Map.of());
        looked.look(service);
        assertThat(looked.findings(service)).isEmpty();
    }

    @Test
    void buildsOnTheSameAssetAreReuse() {
        var asset = sector.asset("STANDARD", "Something else", RELEASED, service);
        sector.build("LDS", service, Map.of("asset_id", asset));
        sector.build("BST", service, Map.of("asset_id", asset));
        looked.look(service);
        assertThat(looked.findings(service)).isEmpty();
    }

    @Test
    void aCouncilWhoseTierDoesNotProvideTheServiceIsLeftOut() {
        var countyService = sector.service("upper");
        sector.build("LDS", countyService, Map.of());
        sector.build("BST", countyService, Map.of());
        looked.look(countyService);
        assertThat(DuplicationFinding.list("service", countyService)).isEmpty();
    }

    @Test
    void aBlankInteractionNeedsALikeText() {
        var text = "Report a missed bin collection";
        sector.build("LDS", service, Map.of("title", text));
        var blank = with(Map.of(), "interaction", null, "title", "Tell us of a missed bin collection");
        sector.build("BST", service, blank);
        sector.build("CMD", service, with(Map.of(), "interaction", null, "title", "Licence a taxi"));
        looked.look(service);

        var finding = looked.only(service, PARALLEL_BUILD);
        assertThat(finding.councils).containsExactly("BST", "LDS");
        assertThat(finding.interaction).isEqualTo(8);
    }

    @Test
    void anotherInteractionNeedsTwoThirdsOfTheText() {
        sector.build("LDS", service, Map.of("title", "Report a missed bin collection online"));
        sector.build("BST", service, Map.of("interaction", 3, "title", "Report a missed bin collection"));
        sector.build("CMD", service, Map.of("interaction", 2, "title", "Report a missed recycling box"));
        looked.look(service);

        var finding = looked.only(service, PARALLEL_BUILD);
        assertThat(finding.councils).containsExactly("BST", "LDS");
        assertThat(finding.interaction).isEqualTo(3);
    }

    @Test
    void solutionsWithoutCostsAreInNoSum() {
        sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        looked.look(service);

        var finding = looked.only(service, PARALLEL_BUILD);
        assertThat(List.of(finding.spend.avoidablePence(), finding.spend.preventablePence()))
                .containsOnly(0L);
        assertThat(finding.spend.confidence()).isNull();
        assertThat(finding.spend.reference()).isNull();
    }

    @Test
    void whatIsUnderWayAndDoesNotSayWhatIsSpentHasSpentItAll() {
        sector.build("LDS", service, costs(10_000_000, 0, "ACTUAL"));
        var bristol = sector.build("BST", service, with(costs(20_000_000, 0, "ACTUAL"), "spent_pence", null));
        looked.look(service);
        assertThat(looked.only(service, PARALLEL_BUILD).spend.avoidablePence()).isEqualTo(15_000_000);
        assertThat(looked.only(service, PARALLEL_BUILD).spend.preventablePence())
                .isZero();

        sector.change("solution", bristol, "phase", "PLANNED");
        looked.look(service);
        assertThat(looked.only(service, PARALLEL_BUILD).spend.preventablePence())
                .isEqualTo(15_000_000);
    }
}
