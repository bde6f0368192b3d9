package org.lgds.asset.duplication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import static org.lgds.asset.duplication.Suspected.raise;

/** How findings are read and looked for anew, and who may decide on them. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
class DuplicationResourceTest {

    @Inject
    Sector sector;

    @Inject
    LookedAt looked;

    @Inject
    Outboxes outbox;

    private Suspected suspected;
    private String finding;
    private int service;

    @BeforeEach
    void aSuspectedFinding() {
        suspected = Suspected.anew(sector, looked);
        finding = suspected.finding();
        service = suspected.service();
    }

    @Test
    void figuresAreShownWithTheirPartsAndWhatTheyAreMadeOf() {
        suspected
                .get()
                .body("kind", equalTo("parallel_build"))
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
        looked.look(service);
        var page = when().get("/v1/duplications/" + finding + "/pairs?limit=2").jsonPath();
        var pairs = new ArrayList<String>();
        for (boolean more = true; more; ) {
            page.<Map<String, Object>>getList("items")
                    .forEach(pair -> pairs.add(pair.get("one") + "" + pair.get("other")));
            more = page.getString("next") != null;
            page = more ? when().get(page.getString("next")).jsonPath() : page;
        }
        var members = suspected.get().extract().jsonPath().getList("members").size();
        assertThat(pairs).doesNotHaveDuplicates().hasSize(members * (members - 1) / 2);
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
        looked.look(service);
        given().post("/v1/duplications/recalculation?service=" + service)
                .then()
                .statusCode(202)
                .body("scopes", equalTo(1));
        assertThat(looked.look(service)).isTrue();
        assertThat(outbox.names("lgds.duplications", finding)).containsExactly("duplication.suspected");
        given().post("/v1/duplications/recalculation?service=1").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
    void onlyAnEditorDecides() {
        suspected.get().body("allowedActions", hasSize(0));
        suspected.post("confirmation", "*", null).statusCode(403);
        raise(Map.of("kind", "duplicate_asset")).statusCode(403);
        given().post("/v1/duplications/recalculation").then().statusCode(403);
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void anEditorNeedsTheScope() {
        suspected.get().body("allowedActions", hasSize(0));
        suspected.post("confirmation", "*", null).statusCode(403).body("detail", containsString("assets:write"));
    }

    @Test
    void changesTellOfEachFinding() {
        when().get("/v1/duplications/changes?service=" + service)
                .then()
                .body("items.id", hasItem(finding))
                .body("items.op", contains("upsert"));
    }
}
