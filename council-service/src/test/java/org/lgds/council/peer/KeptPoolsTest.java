package org.lgds.council.peer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Tier;
import org.lgds.council.peer.neighbour.Pool;
import org.lgds.council.performance.Recorded;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** A pool that is kept is always the register's of now. */
@QuarkusTest
@TestSecurity(user = "hpl-editor", roles = "council-editor")
@OidcSecurity(claims = {@Claim(key = "scope", value = "councils:read"), @Claim(key = "council", value = "HPL")})
class KeptPoolsTest {

    private static final String MOVE = "update council set rural_share = rural_share %s 0.25 where code = '%s'";

    @Inject
    KeptPools pools;

    @Inject
    PeerSettings settings;

    @Inject
    Recorded recorded;

    @Inject
    DataSource database;

    @Test
    void anotherFactIsSeenByTheNextWhoAsks() {
        var before = peers();
        assertThat(peers()).isEqualTo(before);
        recorded.run(MOVE.formatted("+", "HAL"));
        try {
            assertThat(peers()).isNotEqualTo(before);
        } finally {
            recorded.run(MOVE.formatted("-", "HAL"));
        }
        assertThat(peers()).isEqualTo(before);
    }

    /** Of two transactions the one that began first may end last; a mark of the last one seen would skip it. */
    @Test
    void aChangeThatIsCommittedLateIsSeenToo() throws SQLException {
        var before = peers();
        try (var early = database.getConnection()) {
            early.setAutoCommit(false);
            run(early, "select pg_current_xact_id()");
            recorded.run(MOVE.formatted("+", "BBD"));
            var between = peers();
            assertThat(between).isNotEqualTo(before);
            run(early, MOVE.formatted("+", "HAL"));
            assertThat(peers()).isEqualTo(between);
            early.commit();
            assertThat(peers()).isNotEqualTo(between);
        } finally {
            recorded.run(MOVE.formatted("-", "BBD"));
            recorded.run(MOVE.formatted("-", "HAL"));
        }
        assertThat(peers()).isEqualTo(before);
    }

    @Test
    void howeverManyPoolsAreAskedForOnlySoManyPlacesAreKept() {
        for (int i = 0; i < 26 * 26; i++) {
            var nobody = "X%c%c".formatted('A' + i / 26, 'A' + i % 26);
            var parameters = new PeerParameters(10, Pool.NATION, List.of(nobody));
            QuarkusTransaction.requiringNew().run(() -> pools.of(Tier.LOWER, Nation.ENGLAND, parameters));
        }
        assertThat(pools.places()).isGreaterThan(settings.placesKept() / 2).isLessThanOrEqualTo(settings.placesKept());
    }

    private static String peers() {
        return when().get("/v1/councils/HPL/peers")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            prepared.execute(statement);
        }
    }
}
