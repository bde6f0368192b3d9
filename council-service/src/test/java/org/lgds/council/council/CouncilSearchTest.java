package org.lgds.council.council;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CouncilSearchTest {

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource({
        "leeds, LDS",
        "LEE CI, LDS",
        "kings lynn, KIN",
        "King's ly, KIN",
        "St Helens, SHN",
        "ynys môn, AGY",
        "ynys mon, AGY",
        "sir y fflint, FLN",
        "comhairle eilean, ELS"
    })
    void aSearchFindsBeginningsOfWordsInBothLanguages(String words, String code) {
        given().queryParam("q", words)
                .get("/v1/councils")
                .then()
                .statusCode(200)
                .body("items.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eeds", "leeds bristol", "%%%", "':*&|!", "  ", "日本", "ŉ½"})
    void aSearchThatFindsNothingIsAnEmptyList(String words) {
        given().queryParam("q", words)
                .get("/v1/councils")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    @Transactional
    void aSearchUsesItsIndex() {
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        var plan = entities.createNativeQuery("""
                        explain select * from council c where search @@ search_query('leeds') order by code limit 21""").getResultList();

        assertThat(plan.toString()).contains("council_search");
    }

    @Test
    void aFormerGssCodeLeadsToThePresentCouncil() {
        for (var gss : List.of("E08000038", "E08000016", "e08000016")) {
            found("/v1/councils?gss=" + gss, "BNS");
            found("/v1/councils/lookup?scheme=gss&value=" + gss, "BNS");
            found("/v1/councils/lookup?value=" + gss, "BNS");
        }
        when().get("/v1/councils/BNS").then().body("identifiers.find { it.superseded }.value", equalTo("E08000016"));
    }

    @ParameterizedTest
    @CsvSource({
        "code, LDS, LDS",
        "gss, E08000035, LDS",
        "slug, leeds, LDS",
        "snac, 00DA, LDS",
        "custodian, 4720, LDS",
        "slug, Surrey, SRY"
    })
    void everyIdentifierFindsItsCouncil(String scheme, String value, String code) {
        found("/v1/councils/lookup?scheme=" + scheme + "&value=" + value, code);
        found("/v1/councils/lookup?value=" + value, code);
    }

    @Test
    void anIdentifierOfAnotherSchemeFindsNothing() {
        found("/v1/councils/lookup?scheme=slug&value=E08000035");
    }

    @Test
    void aSearchIsBounded() {
        given().queryParam("q", "a".repeat(101)).get("/v1/councils").then().statusCode(400);
        given().queryParam("q", "a ".repeat(50)).get("/v1/councils").then().statusCode(200);
    }

    @Test
    @Transactional
    void noTwoCouncilsShareAGssCodeOnAnyDay() {
        entities.createNativeQuery("""
                        insert into council_identifier (council, scheme, value, superseded, valid_from, valid_to)
                        values ('BST', 'GSS', 'E08000035', true, '2000-01-01', '2001-01-01')""").executeUpdate();
        // Councils may swap them within a transaction; at its end this is looked at, here at once.
        var lookAtOnce = entities.createNativeQuery("set constraints all immediate");
        assertThatThrownBy(lookAtOnce::executeUpdate)
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("an_identifier_names_one_council_on_any_day");
    }

    private static void found(String address, String... codes) {
        ValidatableResponse answer = when().get(address).then().statusCode(200);
        assertThat(answer.extract().jsonPath().getList("items.code", String.class))
                .containsExactly(codes);
    }
}
