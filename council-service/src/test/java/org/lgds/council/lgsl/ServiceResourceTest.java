package org.lgds.council.lgsl;

import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class ServiceResourceTest {

    @Test
    void aServiceIsShownWithItsAreaAndTiers() {
        when().get("/v1/services/4")
                .then()
                .statusCode(200)
                .body("id", equalTo(4))
                .body("uri", equalTo("http://id.esd.org.uk/service/4"))
                .body("area", equalTo("education-and-learning"))
                .body("providedBy", contains("upper", "single"))
                .body("enabled", equalTo(true))
                .body("state", equalTo("active"))
                .body("allowedActions", nullValue());
        var etag = when().get("/v1/services/4").header("ETag");
        given().header("If-None-Match", etag).get("/v1/services/4").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"899999", "-1", "abc", "4.0", "99999999999", "04", "+4"})
    void anUnknownNumberIsNotFound(String id) {
        when().get("/v1/services/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1520",
        "enabled=true, 117",
        "enabled=true&tier=upper, 67",
        "enabled=true&tier=lower, 66",
        "enabled=true&tier=single, 117",
        "area=housing&tier=upper&q=zzz, 0"
    })
    void filtersCountAsTheListDoes(String filter, int services) {
        var ids = new ArrayList<Integer>();
        for (var next = "/v1/services?limit=100&" + filter; next != null; ) {
            var page = when().get(next.replaceAll("&$", ""))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", Integer.class));
            next = page.getString("next");
        }
        assertThat(ids).hasSize(services).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aSearchFindsBeginningsOfWords() {
        given().queryParam("q", "aband vehic").get("/v1/services").then().body("items.id", hasItem(372));
        given().queryParam("q", "bandoned").get("/v1/services").then().body("items", empty());
    }

    @Test
    void theFeedOfChangesCoversTheWholeList() {
        var ids = new ArrayList<String>();
        for (var next = "/v1/services/changes?limit=1000"; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        assertThat(ids).hasSize(1520).doesNotHaveDuplicates();
    }

    @Test
    void theListCanBeTakenAway() {
        var csv = when().get("/v1/services/export")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract();
        assertThat(csv.asString().split("\r\n")).hasSize(1521).contains("id,uri,label,area,enabled,providedBy,state");
        var lines = when().get("/v1/services/export?format=ndjson&enabled=true").asString();
        assertThat(List.of(lines.split("\n"))).hasSize(117);
    }

    @Test
    void theHistoryTellsHowAServiceCameIntoTheList() {
        when().get("/v1/services/14/history").then().statusCode(200).body("items[-1].action", equalTo("service.added"));
    }

    @Test
    void thereAre33InteractionsAnd13Areas() {
        when().get("/v1/interactions?limit=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(33))
                .body("items[0].verb", equalTo("apply"));
        when().get("/v1/service-areas")
                .then()
                .statusCode(200)
                .body("items", hasSize(13))
                .body("items[0].id", equalTo("about-the-council"));
        String next = when().get("/v1/interactions").path("next");
        when().get(next).then().body("items", hasSize(13)).body("next", nullValue());
    }
}
