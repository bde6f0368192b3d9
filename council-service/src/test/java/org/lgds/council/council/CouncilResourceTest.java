package org.lgds.council.council;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CouncilResourceTest {

    @Test
    void aCouncilIsShownWithItsIdentifiersFactsAndAuthority() {
        when().get("/v1/councils/LDS")
                .then()
                .statusCode(200)
                .body("code", equalTo("LDS"))
                .body("name", equalTo("Leeds City Council"))
                .body("nameCy", nullValue())
                .body("type", equalTo("metropolitan_district"))
                .body("tier", equalTo("single"))
                .body("region", equalTo("yorkshire_and_the_humber"))
                .body("state", equalTo("active"))
                .body("authority.name", equalTo("West Yorkshire Combined Authority"))
                .body("identifiers.scheme", contains("code", "gss", "slug", "snac", "custodian"))
                .body("identifiers.value", contains("LDS", "E08000035", "leeds", "00DA", "4720"))
                .body("facts.population", equalTo(798786))
                .body("allowedActions", nullValue())
                .header("Cache-Control", containsString("public"));
    }

    @Test
    void aDistrictNamesItsCounty() {
        when().get("/v1/councils/SUR").then().body("county", equalTo("SRY")).body("authority", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lds", "XXX", "NIR-A", "a", "changes2", "%27"})
    void anUnknownCodeIsNotFound(String code) {
        given().urlEncodingEnabled(false)
                .get("/v1/councils/" + code)
                .then()
                .statusCode(404)
                .body("type", equalTo("/docs/problems/not-found"));
        given().urlEncodingEnabled(false)
                .get("/v1/councils/" + code + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void aCouncilThatIsKnownAlreadyIsNotSentAgain() {
        var etag = when().get("/v1/councils/LDS").header("ETag");

        given().header("If-None-Match", etag).get("/v1/councils/LDS").then().statusCode(304);
        given().header("If-None-Match", etag).get("/v1/councils/BST").then().statusCode(200);
    }

    @Test
    void aWalkShowsEachCouncilOnce() {
        var codes = walk("/v1/councils?limit=100");

        assertThat(codes).hasSize(382).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "nation=england, 317",
        "nation=scotland, 32",
        "nation=wales, 22",
        "nation=northern_ireland, 11",
        "type=county, 21",
        "type=non_metropolitan_district, 164",
        "type=unitary, 63",
        "type=metropolitan_district, 36",
        "type=london_borough, 32",
        "type=city_corporation, 1",
        "type=ni_district, 11",
        "tier=upper, 21",
        "tier=lower, 164",
        "tier=single, 197",
        "region=london, 33",
        "state=active, 382",
        "state=abolished, 48",
        "county=SRY, 11",
        "authority=GLA, 33",
        "tier=single&nation=england&region=london&type=london_borough, 32"
    })
    void filtersCountAsTheRegisterDoes(String filter, int councils) {
        assertThat(walk("/v1/councils?limit=100&" + filter)).hasSize(councils);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookup",
                "lookup?value=",
                "lookup?value=%00",
                "lookup?scheme=ISBN&value=1",
                "?nation=atlantis",
                "?limit=0",
                "?limit=101",
                "?q=%00",
                "?cursor=x",
                "?colour=red",
                "?tier=SINGLE"
            })
    void aQuestionThatCannotBeAskedIsRefused(String question) {
        given().urlEncodingEnabled(false)
                .get("/v1/councils" + (question.startsWith("?") ? "" : "/") + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", not(empty()));
    }

    @Test
    @TestSecurity(user = "admin", roles = "lgds-admin")
    void aSignedInCallerIsToldWhatTheyMayDo() {
        when().get("/v1/councils/LDS").then().statusCode(200).body("allowedActions", empty());
    }

    @Test
    void theFeedOfChangesStartsWithEverythingAndThenIsQuiet() {
        var page = when().get("/v1/councils/changes?limit=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("LDS", "BST", "SRY"))
                .body("items.op", everyItem(equalTo("upsert")))
                .extract();

        given().queryParam("since", page.<String>path("since"))
                .get("/v1/councils/changes")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theHistoryTellsHowACouncilCameIntoTheRegister() {
        when().get("/v1/councils/BST/history")
                .then()
                .statusCode(200)
                .body("items[-1].action", equalTo("council.registered"))
                .body("items[-1].person", nullValue())
                .body("items[-1].client", equalTo("council-service"))
                .body("items[-1].changes.field", hasItems("name", "identifiers", "facts"));
    }

    private static List<String> walk(String address) {
        var codes = new ArrayList<String>();
        for (var next = address; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract().jsonPath();
            // Other tests' councils have four letters.
            page.getList("items.code", String.class).stream()
                    .filter(code -> code.length() == 3)
                    .forEach(codes::add);
            next = page.getString("next");
        }
        return codes;
    }
}
