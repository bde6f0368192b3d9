package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.costs;
import static org.lgds.asset.duplication.Sector.with;
import static org.lgds.asset.finding.FindingKind.INTERNAL;
import static org.lgds.asset.finding.FindingKind.PARALLEL_BUILD;
import static org.lgds.asset.finding.FindingKind.REBUILD;
import static org.lgds.asset.finding.FindingKind.REPEAT_DISCOVERY;

/** What one council is found to build or run though it need not: what is there already, or what it has twice. */
@QuarkusTest
class FindingRebuildsTest {

    private static final LocalDate RELEASED = LocalDate.parse("2026-03-01");

    @Inject
    Sector sector;

    @Inject
    LookedAt looked;

    private int service;

    @BeforeEach
    void aService() {
        service = sector.service("single");
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
        looked.look(service);

        assertThat(looked.findings(service))
                .extracting(finding -> finding.kind)
                .containsExactlyInAnyOrder(PARALLEL_BUILD, REBUILD);
        var finding = looked.of(service, REBUILD);
        assertThat(finding.memberIds).containsExactlyInAnyOrder(asset, leeds);
        assertThat(finding.spend.reference()).isNull();
        assertThat(finding.spend.avoidablePence()).isEqualTo(7_500_000);
        assertThat(finding.spend.preventablePence()).isEqualTo(6_500_000);
        assertThat(finding.members.all())
                .hasSize(2)
                .allSatisfy(member -> assertThat(member.closest()).isNotNull());
    }

    @Test
    void anAssetThatSaysSomethingElseIsNotSuitableAndNeitherIsAPolicy() {
        sector.asset("CODE", "Taxi licensing", RELEASED, service);
        sector.asset("POLICY_TEMPLATE", "Missed bin collection reports", RELEASED, service);
        var late = Map.of("title", "Missed bin collection reporting", "started_on", LocalDate.parse("2026-05-01"));
        sector.build("LDS", service, late);
        looked.look(service);
        assertThat(looked.findings(service)).isEmpty();
    }

    @Test
    void aDiscoveryBegunWhereFreshOpenResearchExistsIsARepeat() {
        var research = sector.asset("USER_RESEARCH", "Missed bin collection research", RELEASED, service);
        var begun = Map.of("phase", "DISCOVERY", "title", "Missed bin collection discovery");
        var leeds = sector.build("LDS", service, with(begun, "started_on", LocalDate.parse("2026-04-01")));
        sector.build("LDS", service, with(begun, "started_on", LocalDate.parse("2028-03-02")));
        sector.build("LDS", service, with(begun, "started_on", LocalDate.parse("2026-02-01")));
        looked.look(service);

        assertThat(looked.only(service, REPEAT_DISCOVERY).memberIds).containsExactlyInAnyOrder(research, leeds);
    }

    @Test
    void liveSolutionsOfOneCouncilAreInternalInheritedOnesToo() {
        var live = Map.of("phase", "LIVE", "live_on", RELEASED);
        sector.build("LDS", service, live);
        looked.look(service);
        assertThat(looked.findings(service)).isEmpty();
        sector.build(
                "LDS", service, with(live, "interaction", 3, "inherited", true, "inherited_from", new String[] {"OLD"
                }));
        sector.build("BST", service, live);
        looked.look(service);

        var finding = looked.only(service, INTERNAL);
        assertThat(finding.council).isEqualTo("LDS");
        assertThat(finding.memberIds).hasSize(2);
        assertThat(finding.councils).containsExactly("LDS");
    }
}
