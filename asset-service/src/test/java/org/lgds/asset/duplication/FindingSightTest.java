package org.lgds.asset.duplication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.asset.duplication.Sector.costs;

/** Who sees a finding, and which of its costs. */
@QuarkusTest
@TestSecurity(user = "leeds", roles = "council-editor")
@OidcSecurity(
        claims = {@Claim(key = "council", value = "LDS"), @Claim(key = "scope", value = "adoptions:read assets:write")})
class FindingSightTest {

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    LookingForDuplicates looking;

    @Inject
    Outboxes outbox;

    private int service;
    private UUID bristol;
    private String finding;

    @BeforeEach
    void aFindingOfLeedsAndBristol() {
        service = sector.service("single");
        sector.build("LDS", service, costs(12_000_000, 0, "ACTUAL"));
        bristol = sector.build("BST", service, costs(20_000_000, 0, "ESTIMATE"));
        look();
        var rows = DuplicationFinding.<DuplicationFinding>list("service", service);
        finding = rows.get(0).key();
    }

    @Test
    void aMemberSeesItsOwnCostsAndBandsOfOthers() {
        when().get("/v1/duplications/" + finding)
                .then()
                .statusCode(200)
                .body("members.find { it.council == 'LDS' }.costPence", equalTo(12_000_000))
                .body("members.find { it.council == 'BST' }.costPence", nullValue())
                .body("members.find { it.council == 'BST' }.costBand", equalTo("100-250k"))
                .body("allowedActions", hasSize(0));
    }

    @Test
    void aTotalThatWouldGiveAnothersCostAwayIsABandToo() {
        // 0.75 times Bristol's cost, as Leeds's is the reference: exactly told, it is Bristol's cost.
        when().get("/v1/duplications/" + finding)
                .then()
                .body("figures.avoidablePence", nullValue())
                .body("figures.avoidableBand", equalTo("100-250k"))
                .body("figures.preventablePence", nullValue())
                .body("figures.confidence", equalTo(0.8f));
        when().get("/v1/duplications/" + finding + "/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].changes.field.findAll { it == 'figures' }", hasSize(0));
        var told = outbox.of("lgds.duplications", finding).get(0).data().toString();
        assertThat(told).doesNotContain("20000000", "15000000", "12000000").contains("100-250k");
    }

    @Test
    void askingForEverHigherFiguresFindsNoMoreOutThanTheBand() {
        var answers = List.of(10_000_000, 10_000_001, 15_000_000, 15_000_001, 25_000_000).stream()
                .map(least -> when().get("/v1/duplications?service=" + service + "&minAvoidable=" + least)
                        .jsonPath()
                        .getList("items")
                        .size())
                .toList();
        assertThat(answers).containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void whateverAMemberWritesOfItselfItLearnsNothingOfAnother() {
        var leeds = solutionOf("LDS");
        var asTold = new HashSet<Map<String, Object>>();
        for (var pence : List.of(10_000_001L, 19_999_999L, 20_000_000L, 20_000_001L, 25_000_000L)) {
            sector.change("solution", leeds, "one_off_pence", pence);
            look();
            var told = when().get("/v1/duplications/" + finding).jsonPath();
            assertThat(told.getLong("members.find { it.council == 'LDS' }.costPence"))
                    .isEqualTo(pence);
            asTold.add(Map.of(
                    "reference", told.getString("members.find { it.reference }.council"),
                    "figures", told.getMap("figures"),
                    "least",
                            when().get("/v1/duplications?minAvoidable=10000000&service=" + service)
                                    .jsonPath()
                                    .getList("items.id")));
        }
        assertThat(asTold).hasSize(1);
        var events = outbox.of("lgds.duplications", finding).stream()
                .map(event ->
                        event.data().path("members").toString() + event.data().path("figures"))
                .distinct();
        assertThat(events).hasSize(1);
    }

    @Test
    @TestSecurity(user = "lgds", roles = "catalogue-editor")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void lgdsIsToldWhatFollowsFromTheCosts() {
        when().get("/v1/duplications/" + finding)
                .then()
                .body("figures.avoidablePence", equalTo(15_000_000))
                .body("members.find { it.reference }.council", equalTo("LDS"));
        sector.change("solution", solutionOf("LDS"), "one_off_pence", 20_000_001L);
        look();
        when().get("/v1/duplications/" + finding).then().body("members.find { it.reference }.council", equalTo("BST"));
    }

    @Test
    void costsThatACouncilLetsOthersKnowAreExact() {
        sector.change("solution", bristol, "costs_shared", true);
        look();
        when().get("/v1/duplications/" + finding)
                .then()
                .body("members.find { it.council == 'BST' }.costPence", equalTo(20_000_000))
                .body("figures.avoidablePence", equalTo(15_000_000));

        sector.change("solution", bristol, "costs_shared", false);
        when().get("/v1/duplications/" + finding)
                .then()
                .body("members.find { it.council == 'BST' }.costPence", nullValue())
                .body("figures.avoidablePence", nullValue());
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "FNEW"), @Claim(key = "scope", value = "adoptions:read")})
    void aSuccessorSeesWhatItsPredecessorSaw() {
        catalogue.council("FOLD", "active", 1);
        var of = sector.service("single");
        sector.build("FOLD", of, costs(12_000_000, 0, "ACTUAL"));
        sector.build("BST", of, costs(20_000_000, 0, "ESTIMATE"));
        looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + of));
        var id = DuplicationFinding.<DuplicationFinding>list("service", of)
                .get(0)
                .key();
        when().get("/v1/duplications/" + id).then().statusCode(404);

        catalogue.council("FOLD", "abolished", 2, "FNEW");
        when().get("/v1/duplications/" + id)
                .then()
                .statusCode(200)
                .body("members.find { it.council == 'FOLD' }.costPence", equalTo(12_000_000))
                .body("members.find { it.council == 'BST' }.costPence", nullValue());
        when().get("/v1/duplications?service=" + of).then().body("items.id", contains(id));
        when().get("/v1/duplications/changes?service=" + of).then().body("items.op", contains("upsert"));
        when().get("/v1/duplications/" + id + "/history").then().statusCode(200);
    }

    @Test
    @OidcSecurity(claims = {@Claim(key = "council", value = "CMD"), @Claim(key = "scope", value = "adoptions:read")})
    void aCouncilThatHasNoPartInItKnowsOfNothing() {
        when().get("/v1/duplications/" + finding).then().statusCode(404);
        when().get("/v1/duplications/" + finding + "/pairs").then().statusCode(404);
        when().get("/v1/duplications/" + finding + "/history").then().statusCode(404);
        when().get("/v1/duplications?service=" + service).then().body("items", hasSize(0));
        when().get("/v1/duplications?council=LDS&service=" + service).then().body("items", hasSize(0));
        when().get("/v1/duplications/changes?service=" + service).then().body("items", hasSize(0));
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
    void aPortalKnowsOfNothing() {
        when().get("/v1/duplications/" + finding).then().statusCode(404);
        when().get("/v1/duplications?service=" + service).then().body("items", hasSize(0));
    }

    @Test
    @TestSecurity
    void nobodyKnowsOfAnythingWithoutAToken() {
        when().get("/v1/duplications").then().statusCode(401);
    }

    @Test
    void aCouncilThatIsAMemberNoMoreIsToldToForgetIt() {
        sector.build("CMD", service, Map.of());
        look();
        var since = when().get("/v1/duplications/changes?service=" + service).jsonPath();
        assertThat(since.getList("items.op")).containsExactly("upsert");
        sector.change("solution", solutionOf("LDS"), "kind", "MANUAL");
        look();

        when().get("/v1/duplications/" + finding).then().statusCode(404);
        when().get("/v1/duplications/changes?service=%d&since=%s".formatted(service, since.getString("since")))
                .then()
                .body("items.op", contains("delete"));
        var told = when().get("/v1/duplications/changes?service=" + service).jsonPath();
        assertThat(told.getList("items")).isEmpty();
        sector.change("solution", bristol, "one_off_pence", 900_000L);
        look();
        when().get("/v1/duplications/changes?service=%d&since=%s".formatted(service, told.getString("since")))
                .then()
                .body("items", hasSize(0));
    }

    private void look() {
        looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + service));
    }

    private UUID solutionOf(String council) {
        return DuplicationFinding.<DuplicationFinding>findById(UUID.fromString(finding)).members.all().stream()
                .filter(member -> council.equals(member.council()))
                .findFirst()
                .orElseThrow()
                .solution();
    }
}
