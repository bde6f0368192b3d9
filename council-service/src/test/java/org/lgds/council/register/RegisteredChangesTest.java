package org.lgds.council.register;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** The reorganisations of 2019 to 2023, and Surrey's of 2027 (DOMAIN.md 3.2). */
@QuarkusTest
class RegisteredChangesTest {

    @Inject
    Outboxes outbox;

    @ParameterizedTest
    @CsvSource({
        "TAU, 2019-04-01, 'SWT, SMT', SMT",
        "SWT, 2023-04-01, SMT, SMT",
        "CMA, 2023-04-01, 'CBD, WAF', 'CBD, WAF'",
        "NTH, 2021-04-01, 'NNT, WNT', 'NNT, WNT'",
        "BKM, 2020-04-01, BUC, BUC",
        "POL, 2019-04-01, BPC, BPC",
        "FOR, 2019-04-01, WSK, WSK"
    })
    void anEndedCouncilNamesAllWhoFollowItAndWhoIsInBeing(String code, String ended, String all, String inBeing) {
        when().get("/v1/councils/" + code)
                .then()
                .body("state", equalTo("abolished"))
                .body("endsOn", equalTo(ended))
                .body("successors", contains(all.split(", ")))
                .body("resolvesTo", contains(inBeing.split(", ")));
        assertThat(outbox.of("lgds.councils", code)).isNotEmpty().allSatisfy(Contracts::assertKept);
        assertThat(outbox.of("lgds.councils.state", code)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void aFormerGssCodeFindsTheCouncilThatHadIt() {
        when().get("/v1/councils/lookup?scheme=gss&value=E07000190").then().body("items.code", contains("TAU"));
        when().get("/v1/councils?gss=E07000190").then().body("items.code", contains("TAU"));
    }

    @Test
    void eachReorganisationIsThereOnceWithItsLines() {
        when().get("/v1/structural-changes?reference=cumbria-2023")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("vested"))
                .body("items[0].lines", hasSize(8));
        String id = when().get("/v1/structural-changes?reference=somerset-2023").path("items[0].id");
        assertThat(outbox.names("lgds.structural-changes", id)).containsExactly("structural_change.vested");
        assertThat(outbox.of("lgds.structural-changes", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @ParameterizedTest
    @CsvSource({"ESY, 543550, 764, 9.8971, 0.1063", "WSY, 656320, 898, 10.3010, 0.1250"})
    void surreysShadowCouncilsHaveTheFactsOfTheirDistricts(
            String code, int population, float area, float deprivation, float rural) {
        when().get("/v1/councils/" + code)
                .then()
                .body("state", equalTo("shadow"))
                .body("shadowOn", equalTo("2026-05-07"))
                .body("startsOn", nullValue())
                .body("facts.population", equalTo(population))
                .body("facts.areaKm2", equalTo(area))
                .body("facts.deprivationScore", equalTo(deprivation))
                .body("facts.ruralShare", equalTo(rural));
        assertThat(outbox.names("lgds.councils", code)).containsExactly("council.registered", "council.entered_shadow");
    }

    @Test
    void surreysCountyIsSharedOutByItsDistrictsPeopleAndTheCountFallsByTen() {
        String id = when().get("/v1/structural-changes?reference=surrey-2027").path("items[0].id");
        when().get("/v1/structural-changes/" + id)
                .then()
                .body("state", equalTo("shadow"))
                .body("orderMadeOn", equalTo("2026-03-10"))
                .body("lines", hasSize(13))
                .body(
                        "lines.findAll { it.predecessor == 'SRY' }.populationShare",
                        containsInAnyOrder(0.453007f, 0.546993f));
        var preview = when().get("/v1/structural-changes/" + id + "/preview").jsonPath();
        assertThat(preview.getList("obstacles")).isEmpty();
        assertThat(preview.getInt("before.councils") - preview.getInt("after.councils"))
                .isEqualTo(10);
        assertThat(preview.getList("memberships")).hasSize(11);
        assertThat(outbox.of("lgds.structural-changes", id)).isNotEmpty().allSatisfy(Contracts::assertKept);
    }
}
