package org.lgds.council.performance.flag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** Poor service areas are flagged, followed and cleared; their best councils are named as long as they consent. */
@QuarkusTest
@TestSecurity(user = "shf-sro", roles = "council-sro")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "councils:read performance:write"),
            @Claim(key = "council", value = "SHF")
        })
class AssessingAreasTest {

    private static final List<String> TEN =
            List.of("SHF", "BRD", "KIR", "BST", "BIR", "COV", "MAN", "CRY", "WKF", "WGN");
    private static final Recorded.Told GOOD = new Recorded.Told(1000L, 900L, 90L);
    private static final Recorded.Told POOR = new Recorded.Told(1000L, 400L, 40L);
    private static final String AREA = "jobs-and-careers";
    private static final int SERVICE = 337;
    private static final int OTHER_SERVICE = 343;

    /** Of an area that is looked at before. */
    private static final int EARLIER_SERVICE = 353;

    private static final LocalDate LAST_MONTH =
            LocalDate.now().withDayOfMonth(1).minusMonths(1);

    @Inject
    AssessingAreas assessing;

    @Inject
    Recorded recorded;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void nothingIsTold() {
        recorded.run("delete from service_performance where service_id in (?, ?)", SERVICE, OTHER_SERVICE);
        recorded.run("delete from naming_consent where area = ?", AREA);
        assessing.assess();
    }

    @Test
    void anAreaIsFlaggedFollowedAndCleared() {
        var before = events().size();
        tell(TEN.subList(0, 5), GOOD);
        tell(TEN.subList(5, 9), POOR);
        assessing.assess();
        assertThat(events()).hasSize(before);

        tell(TEN.subList(9, 10), POOR);
        assessing.assess();
        assessing.assess();
        flag().statusCode(200)
                .body("state", equalTo("flagged"))
                .body("figures.councils", equalTo(10))
                .body("figures.poorCouncils", equalTo(5))
                .body("figures.reasons", equalTo(List.of("many_do_poorly", "take_up_differs")))
                .body("figures.takeUp.lowerQuartile", equalTo(0.4f))
                .body("figures.takeUp.median", equalTo(0.65f))
                .body("figures.takeUp.upperQuartile", equalTo(0.9f))
                .body("leaders", empty());
        when().get("/v1/service-areas/flags?state=flagged").then().body("items.area", hasItem(AREA));

        tell(List.of("LDS"), GOOD);
        tell(List.of("LCE"), POOR);
        assessing.assess();
        recorded.run("delete from service_performance where service_id = ? and council in ('LDS', 'WGN')", SERVICE);
        recorded.run(
                "update service_performance set state = 'WITHDRAWN', reason = 'Wrong.' where service_id = ?"
                        + " and council in ('CRY', 'WKF', 'LCE')",
                SERVICE);
        assessing.assess();

        flag().body("state", equalTo("cleared"))
                .body("clearedOn", equalTo(LocalDate.now().toString()));
        when().get("/v1/service-areas/flags?state=flagged").then().body("items", hasSize(0));
        assertThat(events().subList(before, before + 3))
                .containsExactly("service_area.flagged", "service_area.changed", "service_area.cleared");
        assertThat(outbox.of("lgds.services", AREA)).isNotEmpty().allSatisfy(sent -> {
            Contracts.assertKept(sent);
            assertThat(sent.audience()).isEqualTo("sector");
        });
    }

    @Test
    void theBestAreNamedOnlyWhileTheyConsent() {
        tell(TEN.subList(0, 3), GOOD);
        tell(TEN.subList(3, 10), POOR);
        assessing.assess();
        flag().body("leaders", empty());
        var sent = outbox.of("lgds.services", AREA).size();

        var etag = consent(null, "SHF", true).statusCode(201).extract().header("ETag");

        flag().body("leaders", equalTo(List.of("SHF")));
        var told = outbox.of("lgds.services", AREA);
        assertThat(told).hasSize(sent + 1);
        assertThat(told.get(sent).headers()).containsEntry("ce_councils", "SHF");
        consent(null, "SHF", false).statusCode(428);
        consent(etag, "SHF", false).statusCode(200);
        flag().body("leaders", empty());
        assertThat(outbox.of("lgds.services", AREA).get(sent + 1).data().path("leaders"))
                .isEmpty();
        assertThat(when().get("/v1/service-areas/%s/flag/history?limit=100".formatted(AREA))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("SHF");
    }

    @Test
    void aConsentIsTheCouncilsOwn() {
        consent(null, "LDS", true).statusCode(403);
        when().get("/v1/service-areas/%s/consents/LDS".formatted(AREA)).then().statusCode(404);
        given().contentType("application/json")
                .body(Map.of("consents", true))
                .put("/v1/service-areas/nowhere/consents/SHF")
                .then()
                .statusCode(404);
        given().contentType("application/json")
                .body("{}")
                .put("/v1/service-areas/%s/consents/SHF".formatted(AREA))
                .then()
                .statusCode(400);
        consent(null, "SHF", false).statusCode(201).body("consents", equalTo(false));
    }

    @Test
    void nothingIsCountedTwiceAndNothingThatIsLongAgo() {
        tell(TEN, GOOD);
        for (var council : TEN) {
            recorded.month(council, SERVICE, LAST_MONTH.minusMonths(20), POOR);
            // One interaction does poorly, but the service is told as a whole too.
            recorded.month(council, OTHER_SERVICE, LAST_MONTH, new Recorded.Told(90_000L, 10L, 1L));
            recorded.run(
                    "update service_performance set interaction_id = 17 where council = ? and service_id = ?",
                    council,
                    OTHER_SERVICE);
            recorded.month(council, OTHER_SERVICE, LAST_MONTH, GOOD);
        }
        tell(List.of("LDS"), POOR);
        var before = events().size();

        assessing.assess();

        assertThat(events()).hasSize(before);
    }

    @Test
    void anAreaThatFailsHoldsUpNoOther() {
        var before = events().size();
        tell(TEN, POOR);
        TEN.forEach(council -> recorded.month(council, EARLIER_SERVICE, LAST_MONTH, POOR));
        recorded.run(
                "alter table service_area_flag add constraint fails check (area <> 'about-the-council') not valid");
        try {
            assessing.assess();
        } finally {
            recorded.run("alter table service_area_flag drop constraint fails");
            recorded.run("delete from service_performance where service_id = ?", EARLIER_SERVICE);
        }
        assertThat(events()).hasSize(before + 1).endsWith("service_area.flagged");
        assertThat(outbox.names("lgds.services", "about-the-council")).isEmpty();
    }

    @Test
    void twoReplicasFlagOnce() {
        var before = events().size();
        tell(TEN, POOR);

        Stream.generate(() -> CompletableFuture.runAsync(assessing::assess))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(events()).hasSize(before + 1).endsWith("service_area.flagged");
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "councils:read"))
    void whoIsNotOfTheSectorKnowsOfNone() {
        tell(TEN, POOR);
        assessing.assess();

        flag().statusCode(404);
        when().get("/v1/service-areas/flags").then().statusCode(200).body("items", hasSize(0));
        when().get("/v1/service-areas/%s/flag/history".formatted(AREA)).then().statusCode(404);
    }

    private void tell(List<String> councils, Recorded.Told told) {
        councils.forEach(council -> recorded.month(council, SERVICE, LAST_MONTH, told));
    }

    private List<String> events() {
        return outbox.names("lgds.services", AREA);
    }

    private static ValidatableResponse flag() {
        return when().get("/v1/service-areas/%s/flag".formatted(AREA)).then();
    }

    private static ValidatableResponse consent(String etag, String council, boolean consents) {
        var request = given().contentType("application/json").body(Map.of("consents", consents));
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/v1/service-areas/%s/consents/%s".formatted(AREA, council))
                .then();
    }
}
