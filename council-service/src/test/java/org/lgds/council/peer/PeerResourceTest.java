package org.lgds.council.peer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.council.test.Place;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

/** Nearest neighbours over HTTP: DOMAIN.md's worked results, parameters, and snapshots that stay as they are. */
@QuarkusTest
@TestSecurity(user = "ntt-editor", roles = "council-editor")
@OidcSecurity(
        claims = {@Claim(key = "scope", value = "councils:read maturity:write"), @Claim(key = "council", value = "NTT")
        })
class PeerResourceTest {

    @Inject
    Place place;

    @BeforeEach
    void theRegisterAlone() {
        place.standAside();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LDS|129|SHF .088, BRD .151, KIR .171, BST .181, BIR .212, COV .226, MAN .237, CRY .237, WKF .242, WGN .243",
                "HCK|129|HRY .090, ISL .092, NWM .096, TWH .097, LEW .111",
                "CON|129|SMT .154, DUR .180, NYE .196, WIL .231, SHR .244",
                "CAB|163|EXE .060, CHT .060, WOT .106, OXO .132, BRT .132",
                "KEN|20|ESS .190, LAN .357, NTT .493",
                "CRF|21|SWA .263, RCT .335, CAY .366",
                "HPL|129|HAL .144, BBD .175, STY .216, TOB .216, NEL .221"
            })
    void theWorkedResultsHold(String code, int pool, String nearest) {
        var peers = when().get("/v1/councils/%s/peers".formatted(code))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var expected = Arrays.asList(nearest.split(", "));

        assertThat(peers.getInt("poolSize")).isEqualTo(pool);
        assertThat(peers.getList("peers")).hasSize(10);
        for (int i = 0; i < expected.size(); i++) {
            var shown = "%s %s"
                    .formatted(
                            peers.getString("peers[%d].council".formatted(i)),
                            "%.3f"
                                    .formatted(peers.getDouble("peers[%d].distance".formatted(i)))
                                    .substring(1));
            assertThat(shown).isEqualTo(expected.get(i));
        }
    }

    @Test
    void leedsMatchesAndItsFarthestAreAsWorkedOut() {
        when().get("/v1/councils/LDS/peers")
                .then()
                .body("peers.match", equalTo(List.of(91, 85, 83, 82, 79, 77, 76, 76, 76, 76)))
                .body("farthest", equalTo("RUT"))
                .body("nation", equalTo("england"))
                .body("tier", equalTo("single"))
                .body("atypical", equalTo(List.of("IOS", "LND")))
                .body("factsAsOf", equalTo(2020))
                .body("method", equalTo("lgds-neighbours-1"));
    }

    @Test
    void asManyAreFoundAsAreAskedFor() {
        when().get("/v1/councils/HPL/peers?k=15").then().body("peers", hasSize(15));
    }

    @Test
    void thePoolMayBeTheWholeKingdomAndTheAtypicalMayTakePart() {
        when().get("/v1/councils/CRF/peers?pool=uk&k=20")
                .then()
                .body("peers", hasSize(20))
                .body("poolSize", equalTo(195 - 1))
                .body("nation", equalTo(null))
                .body("peers.council", not(hasItem("CRF")));
        when().get("/v1/councils/LDS/peers?atypical=none").then().body("poolSize", equalTo(131));
        when().get("/v1/councils/LDS/peers?atypical=SHF&atypical=LND&atypical=IOS")
                .then()
                .body("peers.council", not(hasItem("SHF")))
                .body("poolSize", equalTo(128));
        when().get("/v1/councils/IOS/peers").then().statusCode(200).body("poolSize", equalTo(130));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k=2", "k=21", "k=ten", "pool=world", "size=3"})
    void whatIsNoParameterIsRefused(String query) {
        when().get("/v1/councils/LDS/peers?" + query).then().statusCode(400);
    }

    @Test
    void anUnknownCouncilHasNone() {
        when().get("/v1/councils/XXX/peers").then().statusCode(404);
        when().get("/v1/councils/XXX/peer-sets").then().statusCode(404);
    }

    @Test
    void theSameInputsAreTheSameSnapshotAndItCanBeComputedAgain() {
        var asked = Map.of("k", 7, "pool", "uk", "atypical", List.of("LND", "IOS", "LND"));
        var first = compute("NTT", asked, 201);
        var second = compute("NTT", asked, 200);
        assertThat(second).isEqualTo(first);

        var whole = when().get("/v1/councils/NTT/peer-sets/" + first)
                .then()
                .statusCode(200)
                .body("peers", hasSize(7))
                .body("poolSize", equalTo(20))
                .body("inputs.pool", hasSize(21))
                .body("inputs.own.code", equalTo("NTT"))
                .body("inputs.own.population", notNullValue())
                .extract()
                .jsonPath();
        assertThat(whole.getList("peers"))
                .isEqualTo(when().get("/v1/councils/NTT/peers?k=7&pool=uk")
                        .jsonPath()
                        .getList("peers"));
        when().get("/v1/councils/NTT/peer-sets").then().body("items.id", hasItems(first));
        when().get("/v1/councils/LDS/peer-sets/" + first).then().statusCode(404);
        assertThat(compute("NTT", Map.of("k", 8, "pool", "uk"), 201)).isNotEqualTo(first);
    }

    @Test
    void whatWasKeptOfTheSameInputsIsAnsweredAsItWouldBeComputed() {
        var peers = "/v1/councils/NTT/peers?k=9&atypical=KEN";
        var computed = when().get(peers).then().statusCode(200).extract().asString();
        compute("NTT", Map.of("k", 9, "atypical", List.of("KEN")), 201);
        when().get(peers).then().body(equalTo(computed));
    }

    @Test
    void aCouncilKeepsSnapshotsOfItsOwnAlone() {
        post("LDS", Map.of()).statusCode(403);
        post("NTT", Map.of("k", 30)).statusCode(400);
        post("NTT", Map.of("atypical", List.of("London"))).statusCode(400);
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    @OidcSecurity(claims = @Claim(key = "scope", value = "councils:read"))
    void whoIsNotOfTheSectorKnowsOfNone() {
        when().get("/v1/councils/LDS/peers").then().statusCode(404);
        when().get("/v1/councils/LDS/peer-sets").then().statusCode(404);
    }

    @Test
    @TestSecurity(authorizationEnabled = true)
    void withoutATokenNobodyIsTold() {
        when().get("/v1/councils/LDS/peers").then().statusCode(401);
    }

    private static String compute(String code, Map<String, ?> body, int status) {
        return post(code, body).statusCode(status).extract().path("id");
    }

    private static ValidatableResponse post(String code, Map<String, ?> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/councils/%s/peer-sets".formatted(code))
                .then();
    }
}
