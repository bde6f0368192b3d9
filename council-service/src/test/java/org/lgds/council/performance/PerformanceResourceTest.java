package org.lgds.council.performance;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.lgds.council.performance.Performing.figures;
import static org.lgds.council.performance.Performing.json;

/** One record at a time: told, corrected, withdrawn, and read back. */
@QuarkusTest
@TestSecurity(user = "lds-editor", roles = "council-editor")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "councils:read performance:write"),
            @Claim(key = "azp", value = "lgds-local"),
            @Claim(key = "council", value = "LDS")
        })
class PerformanceResourceTest {

    @Inject
    Outboxes outbox;

    @Test
    void whatIsToldIsReadBackWithWhatItComesTo() {
        var missedBins = new Performing("LDS", 523, "17", "2021-04-01");

        missedBins
                .put(figures())
                .statusCode(201)
                .header("Location", containsString("/v1/performance/LDS/523/17/month/2021-04-01"))
                .header("ETag", notNullValue());

        missedBins
                .get()
                .statusCode(200)
                .body("state", equalTo("recorded"))
                .body("revision", equalTo(1))
                .body("interaction", equalTo(17))
                .body("periodEnd", equalTo("2021-05-01"))
                .body("completed.faceToFace", equalTo(1500))
                .body("measures.digitalTakeUp", equalTo(0.45f))
                .body("measures.completionRate", equalTo(0.8f))
                .body("measures.satisfaction", equalTo(0.7f))
                .body("measures.costPerTransactionPence", equalTo(100))
                .body("measures.accessible", equalTo(true))
                .body("measures.missing", equalTo(null))
                .body("submittedBy.client", equalTo("lgds-local"))
                .body("allowedActions", equalTo(List.of("withdrawal")));
    }

    @Test
    void aCorrectionIsARevisionAndTheOldValueStaysReadable() {
        var month = new Performing("LDS", 523, "all", "2021-05-01");
        var id = month.put(figures()).extract().<String>path("id");
        month.put(figures(Map.of("startedOnline", 6000, "reason", "A server was not counted.")))
                .statusCode(200)
                .body("state", equalTo("corrected"))
                .body("revision", equalTo(2))
                .body("measures.completionRate", equalTo(0.6667f));
        month.put(figures(Map.of("startedOnline", 8000)))
                .body("state", equalTo("corrected"))
                .body("revision", equalTo(3));

        month.history()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[1].reason", equalTo("A server was not counted."))
                .body("items[1].changes.find { it.field == 'startedOnline' }.before", equalTo(5000))
                .body("items[0].changes.find { it.field == 'startedOnline' }.before", equalTo(6000))
                .body("items[0].changes.find { it.field == 'startedOnline' }.after", equalTo(8000));
        assertThat(outbox.names("lgds.performance", id))
                .containsExactly(
                        "service_performance.recorded",
                        "service_performance.corrected",
                        "service_performance.corrected");
    }

    @Test
    void theSameFiguresAgainWriteNothing() {
        var month = new Performing("LDS", 523, "all", "2021-06-01");
        var first = month.put(figures()).extract();

        var again = month.put(figures(Map.of("reason", "Just to be sure.")))
                .statusCode(200)
                .extract();

        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(outbox.names("lgds.performance", first.path("id"))).hasSize(1);
    }

    @Test
    void whatIsLeftOutIsNotKnownAnyMore() {
        var month = new Performing("LDS", 523, "all", "2021-07-01");
        month.put(figures());

        month.put(Map.of("source", "estimate", "completed", Map.of(), "satisfaction", Map.of("responses", 12)))
                .statusCode(200)
                .body("completed", equalTo(null))
                .body("cost", equalTo(null))
                .body("measures.digitalTakeUp", equalTo(null))
                .body("measures.missing.digitalTakeUp", hasItem("completed.total"))
                .body("measures.missing.satisfaction", hasItems("satisfaction.satisfied"));
    }

    @Test
    void whatWasWithdrawnStaysSoAndThePeriodIsRecordedAnew() {
        var month = new Performing("LDS", 523, "all", "2021-08-01");
        var first = month.put(figures()).extract().<String>path("id");
        json().body(Map.of("reason", "Of another service."))
                .post(month.path() + "/withdrawal")
                .then()
                .statusCode(428);
        month.withdraw("Of another service.")
                .statusCode(200)
                .body("state", equalTo("withdrawn"))
                .body("reason", equalTo("Of another service."))
                .body("allowedActions", hasSize(0));
        month.withdraw("Again.").statusCode(409).body("type", equalTo("/docs/problems/wrong-state"));
        month.get().body("state", equalTo("withdrawn"));

        var second = month.put(figures()).statusCode(201).extract().<String>path("id");

        assertThat(second).isNotEqualTo(first);
        month.get().body("state", equalTo("recorded")).body("id", equalTo(second));
        assertThat(outbox.names("lgds.performance", first))
                .containsExactly("service_performance.recorded", "service_performance.withdrawn");
    }

    @Test
    void everyRecordSentIsAsPromisedAndForTheCouncilAlone() {
        var month = new Performing("LDS", 523, "0", "2021-09-01");
        var id = month.put(figures()).extract().<String>path("id");
        month.put(Map.of("source", "system", "reason", "Nothing was counted."));
        month.withdraw("Never told.");

        assertThat(outbox.of("lgds.performance", id)).hasSize(3).allSatisfy(sent -> {
            Contracts.assertKept(sent);
            assertThat(sent.audience()).isEqualTo("council:LDS");
            assertThat(sent.headers()).containsEntry("ce_councils", "LDS");
        });
    }

    @Test
    void theLastWriterWinsUnlessTheyAsk() {
        var month = new Performing("LDS", 523, "all", "2021-10-01");
        var etag = month.put(figures()).extract().header("ETag");
        month.put(figures(Map.of("startedOnline", 6000)));

        month.putIfMatch(figures(Map.of("startedOnline", 7000)), etag).statusCode(412);
        month.putIfMatch(
                        figures(Map.of("startedOnline", 7000)),
                        month.get().extract().header("ETag"))
                .statusCode(200);
        new Performing("LDS", 523, "1", "2021-10-01")
                .putIfMatch(figures(), etag)
                .statusCode(412);
    }

    @Test
    void whoWantsOnlyToRecordReplacesNothing() {
        var month = new Performing("LDS", 523, "all", "2021-11-01");
        json().header("If-None-Match", "*")
                .body(figures())
                .put(month.path())
                .then()
                .statusCode(201);
        json().header("If-None-Match", "*")
                .body(figures(Map.of("startedOnline", 7000)))
                .put(month.path())
                .then()
                .statusCode(412);
        json().header("If-None-Match", month.get().extract().header("ETag"))
                .body(figures())
                .put(month.path())
                .then()
                .statusCode(412);
        month.get().body("revision", equalTo(1));
    }

    @Test
    void quartersYearsAndMonthsStandBesideEachOther() {
        for (var period : new String[] {"month/2022-04-01", "quarter/2022-04-01", "financial_year/2022-04-01"}) {
            json().body(figures())
                    .put("/v1/performance/LDS/523/all/" + period)
                    .then()
                    .statusCode(201);
        }
        when().get("/v1/performance?council=LDS&service=523&from=2022-04-01&to=2022-04-02")
                .then()
                .body("items.grain", hasItems("month", "quarter", "financial_year"))
                .body("items", hasSize(3));
    }
}
