package org.lgds.council.performance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.council.performance.Performing.batch;
import static org.lgds.council.performance.Performing.figures;

/** A council's system tells many at once: rows in their order, each on its own, and again for nothing. */
@QuarkusTest
@TestSecurity(user = "kirklees-sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "councils:read performance:write"),
            @Claim(key = "azp", value = "kirklees-sync"),
            @Claim(key = "council", value = "KIR")
        })
class SyncingPerformanceTest {

    private static final int CLIENTS = 6;
    private static final int BATCHES = 12;

    @Inject
    Outboxes outbox;

    @Test
    void aRowNamedTwiceAppliesInTheOrderGivenAndABadOneHarmsNoOther() {
        var month = new Performing("KIR", 523, "all", "2020-01-01");
        var answer = batch(List.of(
                        month.row(figures()),
                        month.row(Map.of("source", "rumour")),
                        new Performing("LDS", 523, "all", "2020-01-01").row(figures()),
                        month.row(figures(Map.of("startedOnline", 6000))),
                        month.row(figures(Map.of("startedOnline", 1))),
                        new Performing("KIR", 523, "all", "2020-01-02").row(figures()),
                        new Performing("KIR", 777_777, "all", "2020-01-01").row(figures()),
                        month.row(figures(Map.of("ifMatch", "\"old\""))),
                        List.of()))
                .statusCode(207)
                .extract()
                .jsonPath();

        assertThat(answer.getList("items.status", Integer.class))
                .containsExactly(201, 400, 403, 200, 409, 400, 404, 412, 400);
        assertThat(answer.getString("items[5].problem.errors[0].detail")).contains("first day");
        assertThat(outbox.names("lgds.performance", answer.getString("items[0].id")))
                .containsExactly("service_performance.recorded", "service_performance.corrected");
        assertThat(answer.getString("items[3].etag"))
                .isEqualTo(month.get().extract().header("ETag"));
    }

    @Test
    void aThousandUnchangedRowsWriteNothingAndEmitNothing() {
        var rows = rows(1000, 0);
        assertThat(batch(rows).extract().jsonPath().getList("items.status")).containsOnly(201);
        var before = outbox.size();
        var since = lastToken();

        assertThat(batch(rows).extract().jsonPath().getList("items.status")).containsOnly(200);

        assertThat(outbox.size()).isEqualTo(before);
        when().get("/v1/performance/changes?council=KIR&since=" + since).then().body("items", hasSize(0));
        assertThat(batch(rows(1000, 1)).extract().jsonPath().getList("items.status"))
                .containsOnly(200);
        assertThat(outbox.size()).isEqualTo(before + 1000);
    }

    @Test
    void theChangesFeedTellsWhatCameWhatWasCorrectedAndWhatNoLongerMatches() {
        var month = new Performing("KIR", 523, "11", "2020-02-01");
        var id = month.put(figures()).extract().<String>path("id");
        var recorded = "/v1/performance/changes?state=recorded&interaction=11";
        var feed = when().get(recorded).then().statusCode(200).extract().jsonPath();
        assertThat(feed.getList("items.id")).containsExactly(id);
        assertThat(feed.getList("items.op")).containsExactly("upsert");
        month.put(figures(Map.of("startedOnline", 9000)));

        var next = when().get(recorded + "&since=" + feed.getString("since"))
                .then()
                .extract()
                .jsonPath();

        assertThat(next.getList("items.op")).containsExactly("delete");
        assertThat(next.getList("items.id")).containsExactly(id);
    }

    @Test
    void linesAreSyncedAsAStream() {
        var lines = "{\"council\":\"KIR\",\"service\":523,\"grain\":\"quarter\",\"periodStart\":\"2020-01-01\","
                + "\"source\":\"system\"}\nnonsense\n";
        var answer = stream("", lines);
        assertThat(JsonPath.from(answer[0]).getInt("status")).isEqualTo(201);
        assertThat(JsonPath.from(answer[1]).getInt("status")).isEqualTo(400);

        var refused = stream("?results=refused", lines);
        assertThat(refused).hasSize(2);
        assertThat(JsonPath.from(refused[0]).getInt("line")).isEqualTo(2);
        assertThat(JsonPath.from(refused[1]).getInt("accepted")).isEqualTo(1);
    }

    @Test
    void whoeverComesFirstRecordsAndTheOthersFindTheirRowsDone() throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var statuses = new ArrayList<Integer>();
            var batches = IntStream.range(0, BATCHES)
                    .<Callable<List<Integer>>>mapToObj(seed -> () -> shuffled(seed))
                    .toList();
            for (var answer : clients.invokeAll(batches)) {
                statuses.addAll(answer.get());
            }
            assertThat(statuses).hasSize(BATCHES * 200).containsOnly(200, 201);
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(200);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void twoWhoTellOneRecordAtOnceBothSucceed() throws Exception {
        var month = new Performing("KIR", 523, "12", "2020-03-01");
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var statuses = new ArrayList<Integer>();
            var puts = IntStream.range(0, CLIENTS)
                    .<Callable<Integer>>mapToObj(i -> () -> month.put(figures(Map.of("startedOnline", 5000 + i)))
                            .extract()
                            .statusCode())
                    .toList();
            for (var answer : clients.invokeAll(puts)) {
                statuses.add(answer.get());
            }
            assertThat(Collections.frequency(statuses, 201)).isEqualTo(1);
            assertThat(Collections.frequency(statuses, 200)).isEqualTo(CLIENTS - 1);
        } finally {
            clients.shutdownNow();
        }
        month.history().body("items", hasSize(CLIENTS));
    }

    private static List<Integer> shuffled(int seed) {
        var rows = new ArrayList<>(IntStream.range(0, 200)
                .mapToObj(i -> new Performing("KIR", 524, Integer.toString(i % 10), month(i / 10))
                        .row(figures(Map.of("startedOnline", 5000 + seed % 2))))
                .toList());
        Collections.shuffle(rows, new Random(seed));
        return batch(rows).statusCode(207).extract().jsonPath().getList("items.status", Integer.class);
    }

    /** Of ten interactions over a hundred months. */
    private static List<Map<String, Object>> rows(int count, int more) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Performing("KIR", 372, Integer.toString(i % 10), month(i / 10))
                        .row(figures(Map.of("startedOnline", 5000 + more))))
                .toList();
    }

    private static String month(int number) {
        return LocalDate.of(2010, 1, 1).plusMonths(number).toString();
    }

    private static String lastToken() {
        var feed = when().get("/v1/performance/changes?council=KIR&limit=1000")
                .then()
                .extract()
                .jsonPath();
        while (feed.getString("next") != null) {
            feed = when().get(feed.getString("next")).then().extract().jsonPath();
        }
        return feed.getString("since");
    }

    private static String[] stream(String query, String lines) {
        return given().contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/performance/batch" + query)
                .then()
                .statusCode(207)
                .extract()
                .asString()
                .split("\n");
    }
}
