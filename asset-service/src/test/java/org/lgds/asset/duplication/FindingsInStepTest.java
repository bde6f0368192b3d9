package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.DuplicationFinding.State;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.finding.FindingKind.PARALLEL_BUILD;

/** What is found follows what changes: members join and leave, findings end and come back, nothing is looked at in vain. */
@QuarkusTest
class FindingsInStepTest {

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
    void aNewMemberJoinsTheOpenFinding() {
        sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        looked.look(service);
        var camden = sector.build("CMD", service, Map.of());
        looked.look(service);
        looked.look(service);

        var finding = looked.only(service, PARALLEL_BUILD);
        assertThat(finding.memberIds).hasSize(3).contains(camden);
        assertThat(outbox.names("lgds.duplications", finding.key()))
                .containsExactly("duplication.suspected", "duplication.recalculated");
    }

    @Test
    void whatNothingIsFoundOfAnyMoreIsDroppedAndComesBackWithTheChange() {
        var leeds = sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        looked.look(service);
        sector.change("solution", leeds, "live_on", RELEASED);
        sector.change("solution", leeds, "phase", "LIVE");
        looked.look(service);
        assertThat(looked.only(service, PARALLEL_BUILD).state).isEqualTo(State.DISMISSED);
        sector.change("solution", leeds, "phase", "BETA");
        looked.look(service);

        assertThat(looked.only(service, PARALLEL_BUILD).state).isEqualTo(State.SUSPECTED);
        assertThat(outbox.names(
                        "lgds.duplications",
                        looked.only(service, PARALLEL_BUILD).key()))
                .containsExactly("duplication.suspected", "duplication.dismissed", "duplication.reopened");
    }

    @Test
    void aChangeThatSaysNothingNewIsNotLookedAt() {
        var leeds = sector.build("LDS", service, Map.of());
        looked.look(service);
        sector.change("solution", leeds, "client", "another");
        assertThat(looked.look(service)).isFalse();
        sector.change("solution", leeds, "phase", "ALPHA");
        assertThat(looked.look(service)).isTrue();
    }

    @Test
    void aSolutionThatMovesToAnotherServiceLeavesTheFindingOfTheFirst() {
        var leeds = sector.build("LDS", service, Map.of());
        sector.build("BST", service, Map.of());
        looked.look(service);
        var next = sector.service("single");
        sector.build("CMD", next, Map.of());
        sector.change("solution", leeds, "service", next);
        looked.look(service);
        looked.look(next);

        assertThat(looked.only(service, PARALLEL_BUILD).state).isEqualTo(State.DISMISSED);
        assertThat(DuplicationFinding.<DuplicationFinding>list("service", next)).hasSize(1);
    }
}
