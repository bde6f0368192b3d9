package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.asset.duplication.Sector.costs;

/** What an editor does with findings. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
class DuplicationResourceTest {

    @Inject
    Sector sector;

    @Inject
    LookingForDuplicates looking;

    @Inject
    Outboxes outbox;

    private int service;
    private UUID leeds;
    private String finding;

    @BeforeEach
    void aSuspectedFinding() {
        service = sector.service("single");
        leeds = sector.build("LDS", service, costs(20_000_000, 5_000_000, "ACTUAL"));
        sector.build("BST", service, costs(8_000_000, 0, "ESTIMATE"));
        look();
        finding = when().get("/v1/duplications?service=" + service).jsonPath().getString("items[0].id");
    }

    @Test
    void aFindingIsConfirmedAndAddressed() {
        var etag = get().body("state", equalTo("suspected"))
                .body("allowedActions", containsInAnyOrder("confirmation", "dismissal"))
                .extract()
                .header("ETag");
        etag = post("confirmation", etag, null)
                .statusCode(200)
                .body("state", equalTo("confirmed"))
                .body("allowedActions", containsInAnyOrder("dismissal", "addressing"))
                .extract()
                .header("ETag");
        etag = post("addressing", etag, Map.of("outcome", "joined_project", "reason", "They build it together."))
                .statusCode(200)
                .body("outcome", equalTo("joined_project"))
                .extract()
                .header("ETag");
        post("dismissal", etag, Map.of("reasonCode", "scale", "reason", "Too late"))
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
    void aDecisionTellsNoCostThatItsCouncilSharesNoMore() {
        sector.change("solution", leeds, "costs_shared", true);
        look();
        assertThat(told()).contains("20000000");

        sector.change("solution", leeds, "costs_shared", false);
        var confirmed = post("confirmation", get().extract().header("ETag"), null);
        confirmed.statusCode(200);
        assertThat(told()).doesNotContain("20000000", "15000000").contains("100-250k");
        sector.change("solution", leeds, "costs_shared", true);
        var joined = Map.of("outcome", "joined_project", "reason", "They build it together.");
        post("addressing", confirmed.extract().header("ETag"), joined).statusCode(200);
        assertThat(told()).contains("20000000");
    }

    @Test
    void aFindingThatEndsByItselfTellsNoCostThatItsCouncilSharesNoMore() {
        sector.change("solution", leeds, "costs_shared", true);
        look();
        sector.change("solution", leeds, "costs_shared", false);
        sector.change("solution", leeds, "kind", "MANUAL");
        look();
        get().body("state", equalTo("dismissed"));
        assertThat(told()).doesNotContain("20000000").contains("100-250k");
    }

    @Test
    void figuresAreShownWithTheirPartsAndWhatTheyAreMadeOf() {
        get().body("kind", equalTo("parallel_build"))
                .body("figures.avoidablePence", equalTo(15_000_000))
                .body("figures.preventablePence", equalTo(10_000_000))
                .body("figures.confidence", equalTo(0.89f))
                .body("figures.provenances", equalTo(Map.of("actual", 1, "estimate", 1)))
                .body("figures.priceBases", contains(2026))
                .body("figures.method", equalTo("lgds-duplication 1.0.0, alpha 0.25, horizon 5 years"))
                .body("members.council", containsInAnyOrder("LDS", "BST"))
                .body("members.find { it.council == 'BST' }.reference", equalTo(true))
                .body("members.find { it.council == 'LDS' }.costPence", equalTo(20_000_000))
                .body("members.find { it.council == 'LDS' }.closest.interaction", equalTo(1));
        when().get("/v1/duplications/" + finding + "/pairs")
                .then()
                .body("items", hasSize(1))
                .body("items[0].score.service", equalTo(1))
                .body("items[0].score.interaction", equalTo(1));
    }

    @Test
    void everyPairIsScoredOnceByPages() {
        sector.build("CMD", service, Map.of("interaction", 3));
        sector.build("CMD", service, Map.of());
        look();
        var page = when().get("/v1/duplications/" + finding + "/pairs?limit=2").jsonPath();
        var pairs = new ArrayList<String>();
        for (boolean more = true; more; ) {
            page.<Map<String, Object>>getList("items")
                    .forEach(pair -> pairs.add(pair.get("one") + "" + pair.get("other")));
            more = page.getString("next") != null;
            page = more ? when().get(page.getString("next")).jsonPath() : page;
        }
        var members = get().extract().jsonPath().getList("members").size();
        assertThat(pairs).doesNotHaveDuplicates().hasSize(members * (members - 1) / 2);
    }

    @Test
    void aDecisionIsOnWhatTheEditorHasSeen() {
        var etag = get().extract().header("ETag");
        post("confirmation", null, null).statusCode(428);
        sector.build("CMD", service, Map.of());
        look();
        post("confirmation", etag, null).statusCode(412);
        post("dismissal", etag, Map.of("reason", "")).statusCode(400).body("errors", hasSize(2));
    }

    @Test
    void aDismissedFindingStaysSoUntilAMemberChanges() {
        post("dismissal", etag(), Map.of("reasonCode", "different_need", "reason", "One is for businesses."))
                .statusCode(200)
                .body("reasonCode", equalTo("different_need"));
        sector.change("solution", leeds, "phase", "ALPHA");
        sector.change("solution", leeds, "spent_pence", 6_000_000L);
        look();
        get().body("state", equalTo("dismissed"));

        sector.change("solution", leeds, "need", "Businesses pay their rates");
        look();
        get().body("state", equalTo("suspected"));
        post("dismissal", etag(), Map.of("reasonCode", "different_need", "reason", "Still is."))
                .statusCode(200);
        sector.build("CMD", service, Map.of());
        look();
        get().body("state", equalTo("suspected")).body("members", hasSize(3));
        assertThat(outbox.names("lgds.duplications", finding))
                .containsExactly(
                        "duplication.suspected",
                        "duplication.dismissed",
                        "duplication.reopened",
                        "duplication.dismissed",
                        "duplication.reopened");
        assertThat(outbox.of("lgds.duplications", finding)).allSatisfy(Contracts::assertKept);
    }

    @Test
    void whatWasAddressedIsFinalAndOnlyANewMemberMakesANewFinding() {
        post("confirmation", etag(), null).statusCode(200);
        post("addressing", etag(), Map.of("outcome", "joined_project", "reason", "Together"))
                .statusCode(200);
        sector.change("solution", leeds, "phase", "ALPHA");
        look();
        when().get("/v1/duplications?service=" + service).then().body("items", hasSize(1));

        sector.build("CMD", service, Map.of());
        look();
        when().get("/v1/duplications?service=" + service)
                .then()
                .body("items.state", contains("suspected", "addressed"));
    }

    @Test
    void whatWasConfirmedStaysOpenThoughItHoldsNoMore() {
        post("confirmation", etag(), null).statusCode(200);
        sector.change("solution", leeds, "retired_on", LocalDate.now());
        sector.change("solution", leeds, "phase", "RETIRED");
        look();
        look();
        get().body("state", equalTo("confirmed")).body("holds", equalTo(false));
        assertThat(outbox.names("lgds.duplications", finding))
                .containsExactly("duplication.suspected", "duplication.confirmed", "duplication.recalculated");
    }

    @Test
    void anEditorRaisesTwinsAmongCrossCuttingAssets() {
        var one = sector.asset("PLATFORM", "Booking", LocalDate.now());
        var other = sector.asset("PLATFORM", "Appointments", LocalDate.now());
        var body = Map.of("kind", "duplicate_asset", "assets", List.of(one, other));
        var raised = raise(body).statusCode(201).body("byHand", equalTo(true)).extract();
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(other, one)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-open"))
                .body("finding", equalTo(raised.header("Location").replaceAll("^.*(?=/v1)", "")));

        looking.lookAt(new SearchScope(SearchScope.Kind.ASSET, one.toString()));
        when().get("/v1/duplications/" + raised.path("id")).then().body("state", equalTo("suspected"));
        assertThat(outbox.of("lgds.duplications", raised.path("id")))
                .singleElement()
                .satisfies(Contracts::assertKept);
    }

    @Test
    void whatIsFoundJoinsWhatAnEditorRaised() {
        var next = sector.service("single");
        var live = Map.of("phase", "LIVE", "live_on", LocalDate.now());
        var one = sector.build("LDS", next, live);
        var other = sector.build("BST", next, live);
        var id = raise(Map.of(
                        "kind", "parallel_build", "service", next, "interaction", 8, "solutions", List.of(one, other)))
                .statusCode(201)
                .extract()
                .<String>path("id");
        sector.build("CMD", next, Map.of());
        sector.build("BST", next, Map.of());
        looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + next));

        when().get("/v1/duplications/" + id).then().body("members", hasSize(4)).body("holds", equalTo(true));
        when().get("/v1/duplications?service=" + next).then().body("items", hasSize(1));
    }

    @Test
    void whatCannotBeRaisedIsSaid() {
        var asset = sector.asset("CODE", "Alone", LocalDate.now());
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(asset))).statusCode(400);
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(asset, asset)))
                .statusCode(400);
        raise(Map.of("kind", "duplicate_asset", "assets", List.of(asset, UUID.randomUUID())))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/unknown-reference"));
        raise(Map.of("kind", "parallel_build", "solutions", List.of(leeds, UUID.randomUUID())))
                .statusCode(400);
        raise(Map.of("kind", "parallel_build", "service", 1, "solutions", List.of(leeds, UUID.randomUUID())))
                .statusCode(409);
        var bristol = sector.build("BST", service, Map.of());
        raise(Map.of("kind", "internal", "service", service, "solutions", List.of(leeds, bristol)))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/finding-of-several-councils"));
        raise(Map.of("kind", "internal", "service", service, "assets", List.of(), "solutions", List.of(leeds)))
                .statusCode(400);
        raise(new HashMap<>()).statusCode(400);
    }

    @Test
    void findingsAreFiltered() {
        var path = "/v1/duplications?service=" + service;
        for (var matching : List.of(
                "kind=parallel_build",
                "interaction=8",
                "council=BST",
                "state=suspected",
                "minAvoidable=15000000",
                "minAvoidable=0")) {
            when().get(path + "&" + matching).then().statusCode(200).body("items.id", contains(finding));
        }
        for (var other :
                List.of("kind=internal", "interaction=3", "council=CMD", "state=dismissed", "minAvoidable=15000001")) {
            when().get(path + "&" + other).then().statusCode(200).body("items", hasSize(0));
        }
        when().get(path + "&state=guessed").then().statusCode(400);
        when().get(path + "&minAvoidable=-1").then().statusCode(400);
    }

    @Test
    void recalculationIsQueuedAndChangesNothingThatIsUpToDate() {
        look();
        given().post("/v1/duplications/recalculation?service=" + service)
                .then()
                .statusCode(202)
                .body("scopes", equalTo(1));
        assertThat(look()).isTrue();
        assertThat(outbox.names("lgds.duplications", finding)).containsExactly("duplication.suspected");
        given().post("/v1/duplications/recalculation?service=1").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
    void onlyAnEditorDecides() {
        get().body("allowedActions", hasSize(0));
        post("confirmation", "*", null).statusCode(403);
        raise(Map.of("kind", "duplicate_asset")).statusCode(403);
        given().post("/v1/duplications/recalculation").then().statusCode(403);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void anEditorNeedsTheScope() {
        get().body("allowedActions", hasSize(0));
        post("confirmation", "*", null).statusCode(403).body("detail", containsString("assets:write"));
    }

    @Test
    void changesTellOfEachFinding() {
        when().get("/v1/duplications/changes?service=" + service)
                .then()
                .body("items.id", hasItem(finding))
                .body("items.op", contains("upsert"));
    }

    private boolean look() {
        return looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + service));
    }

    private ValidatableResponse get() {
        return when().get("/v1/duplications/" + finding).then().statusCode(200);
    }

    private String etag() {
        return get().extract().header("ETag");
    }

    private ValidatableResponse post(String action, String etag, Map<String, ?> body) {
        var request = given().contentType(ContentType.JSON);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/duplications/" + finding + "/" + action).then();
    }

    /** What its last event told the councils. */
    private String told() {
        var facts = outbox.of("lgds.duplications", finding);
        return facts.get(facts.size() - 1).data().toString();
    }

    private static ValidatableResponse raise(Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/duplications")
                .then();
    }
}
