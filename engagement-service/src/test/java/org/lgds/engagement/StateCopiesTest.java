package org.lgds.engagement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Every copy of others' state takes what is told more fully, and keeps what is newer than an end that is told again. */
@QuarkusTest
@TestProfile(RealTokens.class)
class StateCopiesTest {

    record Copy(String topic, String table, String keyColumn, Object key, Map<String, Object> state, Gained more) {

        @Override
        public String toString() {
            return topic;
        }
    }

    /** What the state has gained, and the column that keeps it, as text. */
    record Gained(String field, Object value, String column, String kept) {}

    @Inject
    States states;

    @Inject
    EntityManager entities;

    static Stream<Copy> copies() {
        var id = UUID.randomUUID();
        var council = Map.<String, Object>of("code", "ZQA", "name", "A council", "state", "active");
        var service = Map.<String, Object>of("id", 990_001, "label", "Permits", "state", "active", "enabled", true);
        var adoption = Map.<String, Object>of("council", "LDS", "asset", UUID.randomUUID(), "stage", "live");
        return Stream.of(
                new Copy(
                        "lgds.assets.state",
                        "known_asset",
                        "id",
                        id,
                        Map.of("id", id, "name", "Permits", "state", "listed"),
                        new Gained("services", List.of(372), "services", "{372}")),
                new Copy(
                        "lgds.adoptions.state",
                        "known_adoption",
                        "id",
                        id,
                        adoption,
                        new Gained("assetVersion", "1.2.0", "asset_version", "1.2.0")),
                new Copy(
                        "lgds.suppliers.state",
                        "known_supplier",
                        "id",
                        id,
                        Map.of("name", "A supplier", "state", "merged"),
                        new Gained("mergedInto", id, "merged_into", id.toString())),
                new Copy(
                        "lgds.councils.state",
                        "known_council",
                        "code",
                        "ZQA",
                        council,
                        new Gained("region", "london", "region", "london")),
                new Copy(
                        "lgds.services.state",
                        "known_service",
                        "id",
                        990_001,
                        service,
                        new Gained("area", "planning", "area", "planning")),
                new Copy(
                        "lgds.provisions.state",
                        "known_override",
                        "council",
                        "ZQA",
                        Map.of("council", "ZQA", "overrides", List.of()),
                        new Gained(
                                "overrides",
                                List.of(Map.of("service", 372, "provides", "no", "from", "2026-11-24")),
                                "provides",
                                "false")));
    }

    @ParameterizedTest
    @MethodSource("copies")
    void stateSentAgainIsTakenWithWhatItHasGained(Copy copy) {
        tell(copy, 7, copy.state());
        tell(copy, 7, fuller(copy));
        assertThat(kept(copy)).containsExactly(copy.more().kept());

        tell(copy, 6, copy.state());
        assertThat(kept(copy))
                .as("an older record changes nothing")
                .containsExactly(copy.more().kept());
    }

    @ParameterizedTest
    @MethodSource("copies")
    void anEndToldAgainLeavesWhatBeganAfterIt(Copy copy) {
        tell(copy, 11, copy.state());
        tell(copy, 12, null);
        assertThat(kept(copy)).isEmpty();

        tell(copy, 13, fuller(copy));
        tell(copy, 12, null);
        assertThat(kept(copy)).containsExactly(copy.more().kept());

        tell(copy, 14, null);
        assertThat(kept(copy)).isEmpty();
    }

    private void tell(Copy copy, long sequence, Map<String, Object> state) {
        var record = states.record(copy.topic(), "aggregate", copy.key().toString(), sequence, state);
        assertThat(states.hand(record)).isTrue();
    }

    private static Map<String, Object> fuller(Copy copy) {
        var fuller = new HashMap<>(copy.state());
        fuller.put(copy.more().field(), copy.more().value());
        return fuller;
    }

    private List<String> kept(Copy copy) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.unwrap(Session.class)
                        .createNativeQuery(
                                "select coalesce(cast(%s as text), '') from %s where %s = ?1"
                                        .formatted(copy.more().column(), copy.table(), copy.keyColumn()),
                                String.class)
                        .setParameter(1, copy.key())
                        .getResultList());
    }
}
