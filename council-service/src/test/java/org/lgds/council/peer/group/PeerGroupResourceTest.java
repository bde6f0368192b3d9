package org.lgds.council.peer.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** A council chooses whom it compares itself with, and keeps to it for a quarter. */
@QuarkusTest
class PeerGroupResourceTest {

    private static final List<String> TEN =
            List.of("SHF", "BRD", "KIR", "BST", "BIR", "COV", "MAN", "CRY", "WKF", "WGN");
    private static final String SCOPES = "councils:read maturity:write";

    @Inject
    Outboxes outbox;

    @Inject
    Recorded recorded;

    @Test
    @TestSecurity(user = "tof-sro", roles = "council-sro")
    @OidcSecurity(claims = {@Claim(key = "scope", value = SCOPES), @Claim(key = "council", value = "TOF")})
    void aGroupIsChosenReadAndChangedOnceAQuarter() {
        when().get(path("TOF")).then().statusCode(404);
        put("TOF", null, TEN).statusCode(201).body("members", hasSize(10)).body("members[0]", equalTo("BIR"));
        var etag = when().get(path("TOF")).then().statusCode(200).extract().header("ETag");
        var others = new ArrayList<>(TEN);
        others.add("LDS");

        put("TOF", null, others).statusCode(428);
        put("TOF", "\"old\"", others).statusCode(412);
        put("TOF", etag, others)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/peer-group-stays"))
                .body("changeableFrom", equalTo(LocalDate.now().plusMonths(3).toString()));
        put("TOF", etag, TEN).statusCode(200).header("ETag", etag);
        recorded.run(
                "update peer_group set chosen_on = ? where council = 'TOF'",
                LocalDate.now().minusMonths(3));
        put("TOF", etag, others).statusCode(200).body("members", hasSize(11));

        when().get(path("TOF") + "/history").then().body("items", hasSize(2));
        assertThat(outbox.of("lgds.assessments", "TOF").stream()
                        .filter(sent -> sent.name().equals("peer_group.changed")))
                .hasSize(2)
                .allSatisfy(sent -> {
                    Contracts.assertKept(sent);
                    assertThat(sent.audience()).isEqualTo("council:TOF");
                });
    }

    @Test
    @TestSecurity(user = "bge-sro", roles = "council-sro")
    @OidcSecurity(claims = {@Claim(key = "scope", value = SCOPES), @Claim(key = "council", value = "BGE")})
    void aGroupIsOfTenOthersInBeing() {
        put("BGE", null, TEN.subList(1, 10)).statusCode(400);
        var twice = new ArrayList<>(TEN.subList(1, 10));
        twice.add("BRD");
        put("BGE", null, twice).statusCode(400);
        var itself = new ArrayList<>(TEN);
        itself.add("BGE");
        put("BGE", null, itself).statusCode(400);
        var unknown = new ArrayList<>(TEN);
        unknown.add("XXX");
        put("BGE", null, unknown).statusCode(409).body("unknown", equalTo(List.of("XXX")));
        put("BGE", null, List.of("Leeds")).statusCode(400);
        given().contentType("application/json")
                .body("{\"name\":\"x\",\"members\":[null]}")
                .put(path("BGE"))
                .then()
                .statusCode(400);
        when().get(path("BGE")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "lds-sro", roles = "council-sro")
    @OidcSecurity(claims = {@Claim(key = "scope", value = SCOPES), @Claim(key = "council", value = "LDS")})
    void anotherCouncilsGroupIsNeitherReadNorChosen() {
        recorded.run("insert into peer_group (council, version, created_at, updated_at, event_sequence, name, members,"
                + " chosen_on) values ('CAY', 0, now(), now(), 0, 'Valleys', '{LDS}', current_date)");

        when().get(path("CAY")).then().statusCode(404);
        when().get(path("CAY") + "/history").then().statusCode(404);
        put("CAY", null, TEN).statusCode(403);
    }

    @Test
    @TestSecurity(user = "tam-sro", roles = "council-sro")
    @OidcSecurity(claims = {@Claim(key = "scope", value = SCOPES), @Claim(key = "council", value = "TAM")})
    void aGroupIsDissolvedAndOtherMembersStillWaitForTheirQuarter() {
        delete("TAM", null).statusCode(404);
        var etag = put("TAM", null, TEN).statusCode(201).extract().header("ETag");
        delete("TAM", null).statusCode(428);
        delete("TAM", "\"old\"").statusCode(412);
        delete("TAM", etag).statusCode(204);

        when().get(path("TAM")).then().statusCode(404);
        delete("TAM", etag).statusCode(404);
        when().get(path("TAM") + "/history").then().statusCode(200).body("items", hasSize(2));
        var others = new ArrayList<>(TEN.subList(1, 10));
        others.add("LDS");
        put("TAM", etag, others).statusCode(412);
        put("TAM", null, others)
                .statusCode(409)
                .body("type", equalTo("/docs/problems/peer-group-stays"))
                .body("changeableFrom", equalTo(LocalDate.now().plusMonths(3).toString()));
        recorded.run(
                "update peer_group set chosen_on = ? where council = 'TAM'",
                LocalDate.now().minusMonths(3));
        put("TAM", null, others).statusCode(201).body("members", hasSize(10));
        when().get(path("TAM")).then().statusCode(200);

        var told = outbox.of("lgds.assessments", "TAM").stream()
                .filter(sent -> sent.name().equals("peer_group.changed"))
                .toList();
        assertThat(told).hasSize(3).allSatisfy(sent -> {
            Contracts.assertKept(sent);
            assertThat(sent.audience()).isEqualTo("council:TAM");
        });
        assertThat(told).extracting(sent -> sent.data().has("dissolvedOn")).containsExactly(false, true, false);
    }

    @Test
    @TestSecurity(user = "wgn-sro", roles = "council-sro")
    @OidcSecurity(claims = {@Claim(key = "scope", value = SCOPES), @Claim(key = "council", value = "WGN")})
    void aDissolvedGroupCanBeTakenUpAgainAsItWas() {
        var ten = new ArrayList<>(TEN.subList(0, 9));
        ten.add("LDS");
        var etag = put("WGN", null, ten).statusCode(201).extract().header("ETag");
        delete("WGN", etag).statusCode(204);
        put("WGN", null, ten)
                .statusCode(201)
                .body("chosenOn", equalTo(LocalDate.now().toString()));
        delete("CAY", "*").statusCode(403);
    }

    private static ValidatableResponse delete(String code, String etag) {
        var request = given();
        return (etag == null ? request : request.header("If-Match", etag))
                .delete(path(code))
                .then();
    }

    private static ValidatableResponse put(String code, String etag, List<String> members) {
        var request = given().contentType("application/json").body(Map.of("name", "Cities", "members", members));
        return (etag == null ? request : request.header("If-Match", etag))
                .put(path(code))
                .then();
    }

    private static String path(String code) {
        return "/v1/councils/%s/peer-group".formatted(code);
    }
}
