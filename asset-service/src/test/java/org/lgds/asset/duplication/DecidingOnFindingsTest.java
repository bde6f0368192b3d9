package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What an editor decides on a finding stands, until what it was decided on changes, and gives no cost away. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
class DecidingOnFindingsTest {

    @Inject
    Sector sector;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    private Suspected suspected;
    private String finding;
    private int service;
    private UUID leeds;

    @BeforeEach
    void aSuspectedFinding() {
        suspected = Suspected.anew(sector, looked);
        finding = suspected.finding();
        service = suspected.service();
        leeds = suspected.leeds();
    }

    @Test
    void aFindingIsConfirmedAndAddressed() {
        var etag = suspected
                .get()
                .body("state", equalTo("suspected"))
                .body("allowedActions", containsInAnyOrder("confirmation", "dismissal"))
                .extract()
                .header("ETag");
        etag = suspected
                .post("confirmation", etag, null)
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("allowedActions", containsInAnyOrder("dismissal", "addressing"))
                .extract()
                .header("ETag");
        etag = suspected
                .post("addressing", etag, Map.of("outcome", "joined_project", "reason", "They build it together."))
                .statusCode(200)
                .body("outcome", equalTo("joined_project"))
                .extract()
                .header("ETag");
        suspected
                .post("dismissal", etag, Map.of("reasonCode", "scale", "reason", "Too late"))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/wrong-state"));

        var facts = outbox.of("lgds.duplications", finding);
        assertThat(facts)
                .extracting(Outboxes.Sent::name)
                .containsExactly("duplication.suspected", "duplication.confirmed", "duplication.addressed");
        assertThat(facts).extracting(Outboxes.Sent::sequence).containsExactly(1L, 2L, 3L);
        assertThat(facts).allSatisfy(Contracts::assertKept);
        when().get("/v1/duplications/" + finding + "/history")
                .then()
                .body(
                        "items.action",
                        contains("duplication.addressed", "duplication.confirmed", "duplication.suspected"))
                .body("items[0].reason", equalTo("They build it together."));
    }

    @Test
    void anEventKeepsNoCostThatItsCouncilSharesAsItMayTakeItsWordBack() {
        sector.change("solution", leeds, "costs_shared", true);
        looked.look(service);
        suspected.get().body("members.find { it.council == 'LDS' }.costPence", equalTo(20_000_000));
        var confirmed = suspected.post("confirmation", suspected.get().extract().header("ETag"), null);
        confirmed.statusCode(200);
        var joined = Map.of("outcome", "joined_project", "reason", "They build it together.");
        suspected.post("addressing", confirmed.extract().header("ETag"), joined).statusCode(200);

        assertThat(outbox.names("lgds.duplications", finding))
                .containsExactly(
                        "duplication.suspected",
                        "duplication.recalculated",
                        "duplication.confirmed",
                        "duplication.addressed");
        assertThat(outbox.of("lgds.duplications", finding))
                .allSatisfy(event -> assertThat(event.data().toString())
                        .doesNotContain("costPence", "avoidablePence", "20000000")
                        .contains("100-250k"));
    }

    @Test
    void aDecisionIsOnWhatTheEditorHasSeen() {
        var etag = suspected.get().extract().header("ETag");
        suspected.post("confirmation", null, null).statusCode(428);
        sector.build("CMD", service, Map.of());
        looked.look(service);
        suspected.post("confirmation", etag, null).statusCode(412);
        suspected.post("dismissal", etag, Map.of("reason", "")).statusCode(400).body("errors", hasSize(2));
    }

    @Test
    void aDismissedFindingStaysSoUntilAMemberChanges() {
        suspected
                .post(
                        "dismissal",
                        suspected.etag(),
                        Map.of("reasonCode", "different_need", "reason", "One is for businesses."))
                .statusCode(200)
                .body("reasonCode", equalTo("different_need"));
        sector.change("solution", leeds, "phase", "ALPHA");
        sector.change("solution", leeds, "spent_pence", 6_000_000L);
        looked.look(service);
        suspected.get().body("state", equalTo("dismissed"));

        sector.change("solution", leeds, "need", "Businesses pay their rates");
        looked.look(service);
        suspected.get().body("state", equalTo("suspected"));
        suspected
                .post("dismissal", suspected.etag(), Map.of("reasonCode", "different_need", "reason", "Still is."))
                .statusCode(200);
        sector.build("CMD", service, Map.of());
        looked.look(service);
        suspected.get().body("state", equalTo("suspected")).body("members", hasSize(3));
        assertThat(outbox.names("lgds.duplications", finding))
                .containsExactly(
                        "duplication.suspected",
                        "duplication.dismissed",
                        "duplication.reopened",
                        "duplication.dismissed",
                        "duplication.reopened");
        assertThat(outbox.of("lgds.duplications", finding)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatWasAddressedIsFinalAndOnlyANewMemberMakesANewFinding() {
        suspected.post("confirmation", suspected.etag(), null).statusCode(200);
        suspected
                .post("addressing", suspected.etag(), Map.of("outcome", "joined_project", "reason", "Together"))
                .statusCode(200);
        sector.change("solution", leeds, "phase", "ALPHA");
        looked.look(service);
        when().get("/v1/duplications?service=" + service).then().body("items", hasSize(1));

        sector.build("CMD", service, Map.of());
        looked.look(service);
        when().get("/v1/duplications?service=" + service)
                .then()
                .body("items.state", contains("suspected", "addressed"));
    }

    @Test
    void whatWasConfirmedStaysOpenThoughItHoldsNoMore() {
        suspected.post("confirmation", suspected.etag(), null).statusCode(200);
        sector.change("solution", leeds, "retired_on", LocalDate.now());
        sector.change("solution", leeds, "phase", "RETIRED");
        looked.look(service);
        looked.look(service);
        suspected.get().body("state", equalTo("confirmed")).body("holds", equalTo(false));
        assertThat(outbox.names("lgds.duplications", finding))
                .containsExactly("duplication.suspected", "duplication.confirmed", "duplication.recalculated");
    }
}
