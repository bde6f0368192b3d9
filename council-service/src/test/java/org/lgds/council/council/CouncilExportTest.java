package org.lgds.council.council;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

@QuarkusTest
class CouncilExportTest {

    @Test
    void theRegisterCanBeTakenAwayAsASpreadsheet() {
        var answer = when().get("/v1/councils/export?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("councils.csv"))
                .extract();
        var lines = answer.asString().split("\r\n");

        assertThat(lines).filteredOn(line -> line.matches("[A-Z]{3},.*")).hasSize(382);
        assertThat(lines[0]).startsWith("code,name,nameCy,type,tier,nation");
        assertThat(lines).anyMatch(line -> line.startsWith("LDS,Leeds City Council,,metropolitan_district,single,"));
        assertThat(answer.headers().getValues("Attribution"))
                .hasSize(4)
                .contains("Contains data from mySociety, CC BY 4.0.");
        assertThat(answer.headers().getValues("Link")).anyMatch(link -> link.contains("rel=\"license\""));
    }

    @Test
    void theRegisterCanBeTakenAwayAsLines() {
        var lines = given().accept("application/x-ndjson")
                .get("/v1/councils/export?nation=wales")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .split("\n");

        assertThat(lines).hasSize(22);
        assertThat(JsonPath.from(lines[0]).getString("nameCy")).startsWith("Cyngor");
    }

    @Test
    void theParameterOutweighsTheHeader() {
        given().accept("text/csv, application/x-ndjson;q=0.5")
                .get("/v1/councils/export?format=ndjson")
                .then()
                .contentType("application/x-ndjson");
        given().accept("application/x-ndjson;q=0.5, text/csv")
                .get("/v1/councils/export")
                .then()
                .contentType("text/csv");
        given().accept("application/json").get("/v1/councils/export").then().statusCode(406);
        when().get("/v1/councils/export?format=xls").then().statusCode(400);
    }

    @Test
    void anEmptyExportStillHasItsHeading() {
        assertThat(when().get("/v1/councils/export?state=abolished&nation=wales")
                        .asString())
                .startsWith("code,name")
                .endsWith("homepage\r\n");
    }
}
