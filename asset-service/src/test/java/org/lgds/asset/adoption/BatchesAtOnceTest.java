package org.lgds.asset.adoption;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;

/** Several clients of a council who send the same rows at the same moment, each in an order of its own. */
@QuarkusTest
@TestSecurity(user = "leeds-sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "adoptions:read adoptions:write"),
            @Claim(key = "azp", value = "leeds-sync"),
            @Claim(key = "council", value = "LDS")
        })
class BatchesAtOnceTest {

    private static final int CLIENTS = 8;
    private static final int BATCHES = 16;
    private static final int TRIES = 10;

    @Inject
    Catalogue catalogue;

    @Test
    void whoeverComesFirstRegistersAndTheOthersFindTheirRowsDone() throws Exception {
        catalogue.council("LDS", "active", 1);
        var assets = IntStream.range(0, 250)
                .mapToObj(i -> catalogue.listedAsset("1.0.0"))
                .toList();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : clients.invokeAll(IntStream.range(0, BATCHES)
                    .<Callable<List<Integer>>>mapToObj(seed -> () -> sync(assets, seed))
                    .toList())) {
                statuses.addAll(answer.get());
            }
            assertThat(statuses).hasSize(BATCHES * assets.size()).containsOnly(200, 201);
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(assets.size());
        } finally {
            clients.shutdownNow();
        }
    }

    private static List<Integer> sync(List<UUID> assets, int seed) {
        var rows = new ArrayList<>(assets.stream()
                .map(asset -> Map.of(
                        "council", "LDS",
                        "asset", asset,
                        "stage", "live",
                        "assetVersion", "1.0.0",
                        "wentLiveOn", seed % 2 == 0 ? "2026-01-05" : "2026-01-06"))
                .toList());
        Collections.shuffle(rows, new Random(seed));
        return taken(rows).statusCode(207).extract().jsonPath().getList("items.status", Integer.class);
    }

    /** Where a machine is so slow that a turn does not come in time, the answer says to send it again: a client does. */
    private static ValidatableResponse taken(List<?> rows) {
        for (int attempt = 1; ; attempt++) {
            var answer = Adopting.batch(rows);
            if (attempt == TRIES || answer.extract().statusCode() != 503) {
                return answer;
            }
        }
    }
}
