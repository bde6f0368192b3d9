package org.lgds.engagement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Copies of others' data: newer records only, none twice, and what cannot be read harms nothing. */
@QuarkusTest
@TestProfile(RealTokens.class)
class CopiesTest {

    private final UUID asset = UUID.randomUUID();
    private final UUID adoption = UUID.randomUUID();

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    @Test
    void anOlderRecordChangesNothing() {
        states.asset(asset, 2, "listed");
        states.asset(asset, 1, "in_review");
        assertThat(kept("state", "known_asset", "id", asset)).containsExactly("listed");
        states.asset(asset, 3, "retired");
        assertThat(kept("state", "known_asset", "id", asset)).containsExactly("retired");
    }

    @Test
    void aTombstoneDeletes() {
        states.asset(asset, 1, "listed");
        states.adoption(adoption, 1, "LDS", asset, "planned");
        states.council("TMB", 1, "active");
        states.hand(states.record("lgds.assets.state", "asset", asset.toString(), 2, null));
        states.hand(states.record("lgds.adoptions.state", "adoption", adoption.toString(), 2, null));
        states.hand(states.record("lgds.councils.state", "council", "TMB", 2, null));

        assertThat(kept("state", "known_asset", "id", asset)).isEmpty();
        assertThat(kept("stage", "known_adoption", "id", adoption)).isEmpty();
        assertThat(kept("state", "known_council", "code", "TMB")).isEmpty();
    }

    @Test
    void aResultSentAgainIsTakenWithWhatItHasGained() {
        var assessment = UUID.randomUUID();
        states.result(assessment, 4, "ZQB", "2026-11-02T09:30:00Z", Map.of("silo", 2));
        states.result(assessment, 4, "ZQB", "2026-11-02T09:30:00Z", Map.of("silo", 2, "capacity", 1));

        assertThat(kept("weakest", "known_result", "id", assessment)).containsExactly("CAPACITY");
    }

    @Test
    void whatTheProducerAddsLaterIsPassedOver() {
        var record = states.record(
                "lgds.assets.state",
                "asset",
                asset.toString(),
                1,
                Map.of("id", asset, "name", "n", "state", "mothballed", "colour", List.of("red")));

        assertThat(states.hand(record)).isTrue();
        assertThat(kept("state", "known_asset", "id", asset)).containsExactly("mothballed");
    }

    @Test
    void whatCanNeverBeReadIsPutAside() {
        var dead = "lgds.engagement-service.dead-letter";
        var unreadable = states.record(
                "lgds.adoptions.state", "adoption", adoption.toString(), 1, Map.of("id", adoption, "stage", "live"));
        assertThat(states.hand(unreadable)).isFalse();
        assertThat(outbox.of(dead, adoption.toString()).get(0).headers()).containsKey("lgds_reason");

        var key = "no uuid " + adoption;
        assertThat(states.hand(states.record("lgds.adoptions.state", "adoption", key, 1, null)))
                .isFalse();
        assertThat(outbox.of(dead, key)).hasSize(1);
    }

    private List<String> kept(String column, String table, String key, Object value) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(
                                "select %s from %s where %s = ?1".formatted(column, table, key), String.class)
                        .setParameter(1, value)
                        .getResultList());
    }
}
