package org.lgds.asset.metric;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who is told which figures. Each test has a month of its own, long ago, in which three councils went live, with evidence of
 * two, and three gave up for the cost, two for the scale.
 */
@QuarkusTest
class MetricSightTest {

    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Inject
    Catalogue catalogue;

    @Inject
    Moves moves;

    private UUID asset;
    private YearMonth month;

    @BeforeEach
    void aMonth() {
        asset = catalogue.listedAsset("1.0.0");
        month = YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement());
        for (var council : List.of("MSA", "MSB", "MSC")) {
            var id = moves.begin(council, asset, "INTERESTED", at(1));
            moves.to(id, "LIVE", at(11));
            if (!council.equals("MSC")) {
                moves.assess(id, 5_000_000, at(11));
            }
            moves.abandon(moves.begin(council, catalogue.listedAsset("1.0.0"), "PLANNED", at(2)), "COST", at(3));
        }
        for (var council : List.of("MSA", "MSB")) {
            moves.abandon(moves.begin(council, catalogue.listedAsset("1.0.0"), "EVALUATING", at(2)), "SCALE", at(3));
        }
    }

    @Test
    void anyoneIsToldOfLiveAndRetiredOnesAlone() {
        var told = told("");
        assertThat(told.getMap("months[0].open")).containsOnlyKeys("live");
        assertThat(told.getMap("months[0].reached"))
                .containsOnlyKeys("live", "retired")
                .containsEntry("live", 3);
        assertThat(told.getMap("months[0]")).containsOnlyKeys("month", "open", "reached");
        assertThat(told("&council=MSA").getMap("months[0]")).containsOnlyKeys("month", "open", "reached");
        assertThat(when().get("/v1/adoptions/metrics/export?from=%1$s&to=%1$s".formatted(month))
                        .asString())
                .doesNotContain("planned", "cost", "spend", "days");
    }

    @Test
    @TestSecurity(user = "supplier", roles = "supplier")
    @OidcSecurity(claims = {@Claim(key = "party", value = "acme"), @Claim(key = "scope", value = "adoptions:read")})
    void aSupplierIsToldWhatAnyoneIs() {
        assertThat(told("").getMap("months[0]")).containsOnlyKeys("month", "open", "reached");
        assertThat(told("").getMap("months[0].open")).containsOnlyKeys("live");
    }

    @Test
    @TestSecurity(user = "hackney", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "HCK"))
    void anotherCouncilIsToldFiguresThatThreeCouncilsStandBehind() {
        var told = told("");
        assertThat(told.getMap("months[0].open")).containsOnlyKeys("planned", "implementing", "live");
        assertThat(told.getMap("months[0].reached")).containsOnlyKeys("planned", "implementing", "live", "retired");
        assertThat(told.getList("months[0].abandonments"))
                .isEqualTo(List.of(Map.of("reasonCode", "cost", "adoptions", 3)));
        assertThat(told.getMap("months[0].daysToLive"))
                .containsEntry("adoptions", 3)
                .containsEntry("median", 10);
        assertThat(told.getMap("months[0]")).doesNotContainKey("avoidedSpend");
        moves.assess(moves.begin("MSD", asset, "LIVE", at(12)), 5_000_000, at(12));
        assertThat(told("").getMap("months[0].avoidedSpend"))
                .containsEntry("pence", 9_000_000)
                .containsEntry("withEvidence", 3)
                .containsEntry("withoutEvidence", 1);
    }

    @Test
    @TestSecurity(user = "hackney", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "HCK"))
    void ofAPartOfTheSectorAnotherCouncilIsToldStagesAlone() {
        for (var part : List.of(
                "&asset=" + asset, "&council=MSA", "&region=london", "&councilType=london_borough", "&service=1")) {
            assertThat(told(part).getMap("months[0]")).as(part).containsOnlyKeys("month", "open", "reached");
            assertThat(told(part).getMap("months[0].open"))
                    .as(part)
                    .containsOnlyKeys("planned", "implementing", "live");
        }
    }

    @Test
    @TestSecurity(user = "hackney", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "HCK"))
    void ofAMonthThatIsNotOverNothingIsToldThatGrowsOneByOne() {
        for (var council : List.of("MSA", "MSB", "MSC")) {
            moves.abandon(
                    moves.begin(
                            council,
                            catalogue.listedAsset("1.0.0"),
                            "PLANNED",
                            Instant.now().toString()),
                    "COST",
                    Instant.now().toString());
        }
        var present = when().get("/v1/adoptions/metrics").jsonPath();
        assertThat(present.getList("months[-1].abandonments")).isEmpty();
        assertThat(present.<Object>get("months[-1].daysToLive")).isNull();
        assertThat(present.<Object>get("months[-1].avoidedSpend")).isNull();
    }

    /** It reads two of the three in full, so the figure would tell it the third. */
    @Test
    @TestSecurity(user = "msn", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "MSN"))
    void aSuccessorIsToldNothingThatItsPredecessorsAndOneOtherStandBehind() {
        catalogue.council("MSN", "active", 1);
        List.of("MSP", "MSQ").forEach(council -> catalogue.council(council, "abolished", 1, "MSN"));
        month = YearMonth.of(2001, 1).plusMonths(MONTHS.getAndIncrement());
        for (var council : List.of("MSP", "MSQ", "MSR")) {
            moves.abandon(moves.begin(council, catalogue.listedAsset("1.0.0"), "PLANNED", at(2)), "COST", at(3));
        }
        assertThat(told("").getList("months[0].abandonments")).isEmpty();
    }

    @Test
    @TestSecurity(user = "msa", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "MSA"))
    void aCouncilSeesItsOwnInFullAndOthersAmongAtLeastTwo() {
        var own = told("&council=MSA");
        assertThat(own.getList("months[0].abandonments.reasonCode")).containsExactly("cost", "scale");
        assertThat(own.getInt("months[0].avoidedSpend.pence")).isEqualTo(3_000_000);
        assertThat(own.getInt("months[0].reached.interested")).isEqualTo(1);
        assertThat(told("").getList("months[0].abandonments.reasonCode")).containsExactly("cost");
        assertThat(told("&council=MSB").getMap("months[0]")).containsOnlyKeys("month", "open", "reached");
    }

    @Test
    @TestSecurity(user = "shared", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "[\"MSA\",\"MSB\"]", type = ClaimType.JSON_ARRAY))
    void whoIsOfTwoCouncilsCannotTakeTheirOwnOffToFindTheThird() {
        var told = told("");
        assertThat(told.getList("months[0].abandonments")).isEmpty();
        assertThat(told.<Object>get("months[0].daysToLive")).isNull();
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    void lgdsIsToldAll() {
        var told = told("");
        assertThat(told.getList("months[0].abandonments.adoptions")).containsExactly(3, 2);
        assertThat(told.getInt("months[0].avoidedSpend.pence")).isEqualTo(6_000_000);
        assertThat(told.getInt("months[0].reached.abandoned")).isEqualTo(5);
    }

    private JsonPath told(String filters) {
        return Metrics.metrics("from=%1$s&to=%1$s%2$s".formatted(month, filters));
    }

    private String at(int day) {
        return "%s-%02dT10:00:00Z".formatted(month, day);
    }
}
