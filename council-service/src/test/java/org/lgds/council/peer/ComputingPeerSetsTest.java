package org.lgds.council.peer;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;

/** Peer sets follow the register, and only it. */
@QuarkusTest
class ComputingPeerSetsTest {

    private static final String FACTS = "lgds.assessments";
    private static final String STATE = "lgds.peer-sets.state";

    @Inject
    ComputingPeerSets computing;

    @Inject
    Outboxes outbox;

    @Inject
    Recorded recorded;

    @Test
    void everyCouncilHasASetOnceAndTheSameInputsWriteNothing() {
        computing.compute();
        var sent = outbox.size();

        computing.compute();

        assertThat(outbox.size()).isEqualTo(sent);
        for (var code : List.of("LDS", "KEN", "CAB", "CRF", "BFS", "ABE", "LND", "IOS")) {
            assertThat(outbox.of(FACTS, code)).isNotEmpty().allSatisfy(Contracts::assertKept);
            assertThat(outbox.of(STATE, code)).isNotEmpty().allSatisfy(Contracts::assertKept);
        }
        var fact = outbox.of(FACTS, "LDS").get(0);
        assertThat(fact.name()).isEqualTo("peer_set.computed");
        assertThat(fact.audience()).isEqualTo("sector");
        assertThat(outbox.of(STATE, "LDS").get(0).data().at("/peers/0/council").asText())
                .isEqualTo("SHF");
    }

    @Test
    void anotherFactIsAnotherSnapshotForAllWhoHaveItInTheirPoolAndForNobodyElse() {
        computing.compute();
        var swansea = outbox.of(STATE, "SWA").size();
        var leeds = outbox.of(STATE, "LDS").size();
        recorded.run("update council set rural_share = rural_share + 0.25 where code = 'CRF'");
        try {
            computing.compute();
            assertThat(outbox.of(STATE, "SWA")).hasSize(swansea + 1);
            assertThat(outbox.of(STATE, "LDS")).hasSize(leeds);
            var last = outbox.of(FACTS, "SWA");
            assertThat(last.get(last.size() - 1).sequence())
                    .isEqualTo(last.get(last.size() - 2).sequence() + 1);
        } finally {
            recorded.run("update council set rural_share = rural_share - 0.25 where code = 'CRF'");
        }
    }

    @Test
    void theSetOfACouncilThatEndedIsGoneForOtherServices() {
        computing.compute();
        var facts = outbox.of(FACTS, "MON").size();
        var states = outbox.of(STATE, "MON").size();
        recorded.whileEnded("MON", LocalDate.now(), () -> {
            computing.compute();
            computing.compute();
            assertThat(outbox.of(FACTS, "MON")).hasSize(facts + 1);
            assertThat(outbox.of(STATE, "MON")).hasSize(states + 1);
            var told = outbox.of(FACTS, "MON").get(facts);
            Contracts.assertKept(told);
            assertThat(told.name()).isEqualTo("peer_set.changed");
            assertThat(told.audience()).isEqualTo("sector");
            assertThat(told.data().has("endedOn")).isTrue();
            var gone = outbox.of(STATE, "MON").get(states);
            assertThat(gone.data()).isNull();
            assertThat(gone.audience()).isEqualTo("sector");
        });
        computing.compute();
        assertThat(outbox.of(STATE, "MON").get(states + 1).data()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"population", "area_km2", "deprivation_score", "rural_share"})
    void theSetOfACouncilThatLostAFactIsGoneUntilTheFactIsBack(String fact) {
        computing.compute();
        var facts = outbox.of(FACTS, "BFS").size();
        var states = outbox.of(STATE, "BFS").size();
        recorded.run("create table lost as select %s as fact from council where code = 'BFS'".formatted(fact));
        recorded.run("update council set %s = null where code = 'BFS'".formatted(fact));
        try {
            computing.compute();
            computing.compute();
            assertThat(outbox.of(FACTS, "BFS")).hasSize(facts + 1);
            assertThat(outbox.of(STATE, "BFS")).hasSize(states + 1);
            var told = outbox.of(FACTS, "BFS").get(facts);
            Contracts.assertKept(told);
            assertThat(told.name()).isEqualTo("peer_set.changed");
            assertThat(told.data().get("endedOn").asText())
                    .isEqualTo(LocalDate.now().toString());
            assertThat(outbox.of(STATE, "BFS").get(states).data()).isNull();
        } finally {
            recorded.run("update council set %s = fact from lost where code = 'BFS'".formatted(fact));
            recorded.run("drop table lost");
        }
        computing.compute();
        assertThat(outbox.names(FACTS, "BFS").get(facts + 1)).isEqualTo("peer_set.computed");
        assertThat(outbox.of(STATE, "BFS").get(states + 1).data().at("/peers")).isNotEmpty();
    }

    @Test
    void aSetThatCannotBeKeptKeepsNoOtherWaiting() {
        computing.compute();
        var refused = outbox.of(FACTS, "ABD").size();
        var others = outbox.of(FACTS, "ABE").size();
        recorded.run("update council set deprivation_score = deprivation_score + 1 where code = 'GLG'");
        try {
            outbox.refusing("ABD", computing::compute);
            assertThat(outbox.of(FACTS, "ABD")).hasSize(refused);
            assertThat(outbox.of(FACTS, "ABE")).hasSize(others + 1);
            computing.compute();
            assertThat(outbox.of(FACTS, "ABD")).hasSize(refused + 1);
            assertThat(outbox.of(FACTS, "ABE")).hasSize(others + 1);
        } finally {
            recorded.run("update council set deprivation_score = deprivation_score - 1 where code = 'GLG'");
        }
    }

    @Test
    void anEndThatCannotBeToldKeepsNoOtherWaiting() {
        computing.compute();
        var refused = outbox.of(FACTS, "MON").size();
        var other = outbox.of(FACTS, "SWA").size();
        var today = LocalDate.now();
        recorded.whileEnded(
                "MON",
                today,
                () -> recorded.whileEnded("SWA", today, () -> {
                    outbox.refusing("MON", computing::compute);
                    assertThat(outbox.of(FACTS, "MON")).hasSize(refused);
                    assertThat(outbox.names(FACTS, "SWA").get(other)).isEqualTo("peer_set.changed");
                    computing.compute();
                    assertThat(outbox.names(FACTS, "MON").get(refused)).isEqualTo("peer_set.changed");
                }));
    }

    @Test
    void twoReplicasComputeEachSetOnce() {
        computing.compute();
        var scotland = outbox.of(FACTS, "ABE").size();
        recorded.run("update council set deprivation_score = deprivation_score + 1 where code = 'ABD'");
        try {
            Stream.generate(() -> CompletableFuture.runAsync(computing::compute))
                    .limit(3)
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(outbox.of(FACTS, "ABE")).hasSize(scotland + 1);
        } finally {
            recorded.run("update council set deprivation_score = deprivation_score - 1 where code = 'ABD'");
        }
    }
}
