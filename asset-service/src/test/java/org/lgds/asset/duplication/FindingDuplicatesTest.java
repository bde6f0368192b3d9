package org.lgds.asset.duplication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.DuplicationFinding.State;
import org.lgds.asset.finding.FindingKind;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.costs;
import static org.lgds.asset.duplication.Sector.with;
import static org.lgds.asset.finding.FindingKind.INTERNAL;
import static org.lgds.asset.finding.FindingKind.PARALLEL_BUILD;
import static org.lgds.asset.finding.FindingKind.REBUILD;
import static org.lgds.asset.finding.FindingKind.REPEAT_DISCOVERY;

/** What is found of a service when its solutions and assets change. */
@QuarkusTest
class FindingDuplicatesTest {

    private static final LocalDate RELEASED = LocalDate.parse("2026-03-01");

    @Inject
    Sector sector;

    @Inject
    LookingForDuplicates looking;

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
        look();

        var finding = only(PARALLEL_BUILD);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(bristol, camden).doesNotContain(leeds);
        assertThat(finding.councils).containsExactly("BST", "CMD");
        assertThat(finding.interaction).isEqualTo(8);
        assertThat(finding.match).isGreaterThanOrEqualTo(new BigDecimal("0.70"));
        assertThat(finding.reference).isEqualTo(bristol);
        assertThat(finding.avoidablePence).isEqualTo(11_250_000);
        assertThat(finding.preventablePence).isEqualTo(11_250_000);
        var facts = outbox.of("lgds.duplications", finding.key());
        assertThat(facts).extracting(Outboxes.Sent::name).containsExactly("duplication.suspected");
        assertThat(facts.get(0).audience()).isEqualTo("council:BST,CMD");
        assertThat(facts.get(0).data().toString()).contains("costBand").doesNotContain("costPence");
        assertThat(facts).allSatisfy(Contracts::assertKept);
    }

    @Test
    void aNewMemberJoinsTheOpenFinding() {
        sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        look();
        var camden = sector.build("CMD", service, Map.of());
        look();
        look();

        var finding = only(PARALLEL_BUILD);
        assertThat(finding.memberIds).hasSize(3).contains(camden);
        assertThat(outbox.names("lgds.duplications", finding.key()))
                .containsExactly("duplication.suspected", "duplication.recalculated");
    }

    @Test
    void whatNothingIsFoundOfAnyMoreIsDroppedAndComesBackWithTheChange() {
        var leeds = sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        look();
        sector.change("solution", leeds, "live_on", RELEASED);
        sector.change("solution", leeds, "phase", "LIVE");
        look();
        assertThat(only(PARALLEL_BUILD).state).isEqualTo(State.DISMISSED);
        sector.change("solution", leeds, "phase", "BETA");
        look();

        assertThat(only(PARALLEL_BUILD).state).isEqualTo(State.SUSPECTED);
        assertThat(outbox.names("lgds.duplications", only(PARALLEL_BUILD).key()))
                .containsExactly("duplication.suspected", "duplication.dismissed", "duplication.reopened");
    }

    @Test
    void buildsOfOneCouncilAreNotParallel() {
        sector.build("LDS", service, Map.of());
        sector.build("LDS", service, Map.of());
        look();
        assertThat(findings()).isEmpty();
    }

    @Test
    void buildsOnTheSameAssetAreReuse() {
        var asset = sector.asset("STANDARD", "Something else", RELEASED, service);
        sector.build("LDS", service, Map.of("asset_id", asset));
        sector.build("BST", service, Map.of("asset_id", asset));
        look();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aCouncilWhoseTierDoesNotProvideTheServiceIsLeftOut() {
        var countyService = sector.service("upper");
        sector.build("LDS", countyService, Map.of());
        sector.build("BST", countyService, Map.of());
        looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + countyService));
        assertThat(DuplicationFinding.list("service", countyService)).isEmpty();
    }

    @Test
    void aBlankInteractionNeedsALikeText() {
        var text = "Report a missed bin collection";
        sector.build("LDS", service, Map.of("title", text));
        var blank = with(Map.of(), "interaction", null, "title", "Tell us of a missed bin collection");
        sector.build("BST", service, blank);
        sector.build("CMD", service, with(Map.of(), "interaction", null, "title", "Licence a taxi"));
        look();

        var finding = only(PARALLEL_BUILD);
        assertThat(finding.councils).containsExactly("BST", "LDS");
        assertThat(finding.interaction).isEqualTo(8);
    }

    @Test
    void anotherInteractionNeedsTwoThirdsOfTheText() {
        sector.build("LDS", service, Map.of("title", "Report a missed bin collection online"));
        sector.build("BST", service, Map.of("interaction", 3, "title", "Report a missed bin collection"));
        sector.build("CMD", service, Map.of("interaction", 2, "title", "Report a missed recycling box"));
        look();

        var finding = only(PARALLEL_BUILD);
        assertThat(finding.councils).containsExactly("BST", "LDS");
        assertThat(finding.interaction).isEqualTo(3);
    }

    @Test
    void aBuildBegunAfterASuitableAssetWasReleasedIsARebuild() {
        var asset = sector.asset("CODE", "Missed bin collection reports", RELEASED, service);
        var late = Map.of("title", "Missed bin collection reporting", "started_on", LocalDate.parse("2026-05-01"));
        var leeds = sector.build(
                "LDS",
                service,
                with(
                        costs(10_000_000, 1_000_000, "ACTUAL"),
                        "title",
                        late.get("title"),
                        "started_on",
                        late.get("started_on")));
        sector.build("CMD", service, late);
        sector.build(
                "BST",
                service,
                with(
                        late,
                        "started_on",
                        LocalDate.parse("2026-02-28"),
                        "interaction",
                        3,
                        "title",
                        "Missed bin collections"));
        look();

        assertThat(findings()).extracting(finding -> finding.kind).containsExactlyInAnyOrder(PARALLEL_BUILD, REBUILD);
        var finding = of(REBUILD);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(asset, leeds);
        assertThat(finding.reference).isNull();
        assertThat(finding.avoidablePence).isEqualTo(7_500_000);
        assertThat(finding.preventablePence).isEqualTo(6_500_000);
        assertThat(finding.members.all())
                .allSatisfy(member -> assertThat(member.closest()).isNotNull());
    }

    @Test
    void anAssetThatSaysSomethingElseIsNotSuitableAndNeitherIsAPolicy() {
        sector.asset("CODE", "Taxi licensing", RELEASED, service);
        sector.asset("POLICY_TEMPLATE", "Missed bin collection reports", RELEASED, service);
        var late = Map.of("title", "Missed bin collection reporting", "started_on", LocalDate.parse("2026-05-01"));
        sector.build("LDS", service, late);
        look();
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDiscoveryBegunWhereFreshOpenResearchExistsIsARepeat() {
        var research = sector.asset("USER_RESEARCH", "Missed bin collection research", RELEASED, service);
        var begun = Map.of("phase", "DISCOVERY", "title", "Missed bin collection discovery");
        var leeds = sector.build("LDS", service, with(begun, "started_on", LocalDate.parse("2026-04-01")));
        sector.build("LDS", service, with(begun, "started_on", LocalDate.parse("2028-03-02")));
        sector.build("LDS", service, with(begun, "started_on", LocalDate.parse("2026-02-01")));
        look();

        assertThat(only(REPEAT_DISCOVERY).memberIds).containsExactlyInAnyOrder(research, leeds);
    }

    @Test
    void liveSolutionsOfOneCouncilAreInternalInheritedOnesToo() {
        var live = Map.of("phase", "LIVE", "live_on", RELEASED);
        sector.build("LDS", service, live);
        look();
        assertThat(findings()).isEmpty();
        sector.build(
                "LDS", service, with(live, "interaction", 3, "inherited", true, "inherited_from", new String[] {"OLD"
                }));
        sector.build("BST", service, live);
        look();

        var finding = only(INTERNAL);
        assertThat(finding.council).isEqualTo("LDS");
        assertThat(finding.memberIds).hasSize(2);
        assertThat(finding.councils).containsExactly("LDS");
    }

    @Test
    void solutionsWithoutCostsAreInNoSum() {
        sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        look();

        var finding = only(PARALLEL_BUILD);
        assertThat(List.of(finding.avoidablePence, finding.preventablePence)).containsOnly(0L);
        assertThat(finding.confidence).isNull();
        assertThat(finding.reference).isNull();
    }

    @Test
    void whatIsUnderWayAndDoesNotSayWhatIsSpentHasSpentItAll() {
        sector.build("LDS", service, costs(10_000_000, 0, "ACTUAL"));
        var bristol = sector.build("BST", service, with(costs(20_000_000, 0, "ACTUAL"), "spent_pence", null));
        look();
        assertThat(only(PARALLEL_BUILD).avoidablePence).isEqualTo(15_000_000);
        assertThat(only(PARALLEL_BUILD).preventablePence).isZero();

        sector.change("solution", bristol, "phase", "PLANNED");
        look();
        assertThat(only(PARALLEL_BUILD).preventablePence).isEqualTo(15_000_000);
    }

    @Test
    void aChangeThatSaysNothingNewIsNotLookedAt() {
        var leeds = sector.build("LDS", service, Map.of());
        look();
        sector.change("solution", leeds, "client", "another");
        assertThat(look()).isFalse();
        sector.change("solution", leeds, "phase", "ALPHA");
        assertThat(look()).isTrue();
    }

    @Test
    void aSolutionThatMovesToAnotherServiceLeavesTheFindingOfTheFirst() {
        var leeds = sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        look();
        var next = sector.service("single");
        sector.build("CMD", next, Map.of());
        sector.change("solution", leeds, "service", next);
        look();
        looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + next));

        assertThat(only(PARALLEL_BUILD).state).isEqualTo(State.DISMISSED);
        assertThat(DuplicationFinding.<DuplicationFinding>list("service", next)).hasSize(1);
    }

    private boolean look() {
        return looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + service));
    }

    private List<DuplicationFinding> findings() {
        return QuarkusTransaction.requiringNew().call(() -> DuplicationFinding.list("service", service));
    }

    private DuplicationFinding only(FindingKind kind) {
        assertThat(findings()).hasSize(1);
        return of(kind);
    }

    private DuplicationFinding of(FindingKind kind) {
        return findings().stream()
                .filter(finding -> finding.kind == kind)
                .findFirst()
                .orElseThrow();
    }
}
