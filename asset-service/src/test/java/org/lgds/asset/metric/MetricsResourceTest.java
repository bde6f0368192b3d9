package org.lgds.asset.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.metric.Metrics.metrics;

/** What a small sector did with an asset in the spring of 2026; the numbers are added up by hand. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
class MetricsResourceTest {

    private static final int JANUARY = 0;
    private static final int FEBRUARY = 1;
    private static final int MARCH = 2;
    private static final int APRIL = 3;
    private static final int MAY = 4;

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Moves moves;

    private UUID asset;
    private int service;

    /**
     * MTA is live after 36 days and put back in May; MTB is live after 70 days, in April as London has it; MTC gives up; what
     * MTD says is stale in March.
     */
    @BeforeEach
    void aSpring() {
        place("MTA", "mercia", "metropolitan_district");
        place("MTB", "mercia", "county");
        place("MTC", "wessex", "county");
        place("MTD", "wessex", "county");
        service = sector.service("single");
        asset = sector.asset("CODE", "Asset " + UUID.randomUUID(), LocalDate.parse("2026-01-01"), service);
        var a = moves.begin("MTA", asset, "INTERESTED", "2026-01-05T10:00:00Z");
        var b = moves.begin("MTB", asset, "INTERESTED", "2026-01-20T10:00:00Z");
        moves.to(a, "LIVE", "2026-02-10T10:00:00Z");
        moves.assess(a, 12_000_000, "2026-02-10T10:00:00Z");
        moves.to(b, "PLANNED", "2026-02-03T10:00:00Z");
        moves.to(b, "LIVE", "2026-03-31T23:30:00Z");
        moves.abandon(moves.begin("MTC", asset, "PLANNED", "2026-02-28T10:00:00Z"), "COST", "2026-03-15T10:00:00Z");
        var d = moves.begin("MTD", asset, "LIVE", "2026-02-20T10:00:00Z");
        moves.stale(d, true, "2026-03-01T10:00:00Z");
        moves.stale(d, false, "2026-04-02T10:00:00Z");
        moves.to(a, "IMPLEMENTING", "2026-05-09T10:00:00Z");
    }

    @Test
    void whatIsOpenAtTheEndOfEachMonth() {
        var spring = spring("asset=" + asset);
        assertThat(spring.getList("months.month"))
                .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
        assertThat(open(spring, JANUARY)).containsExactly(2, 0, 0, 0, 0);
        assertThat(open(spring, FEBRUARY)).containsExactly(0, 0, 2, 0, 2);
        assertThat(open(spring, MARCH)).containsExactly(0, 0, 1, 0, 1);
        assertThat(open(spring, APRIL)).containsExactly(0, 0, 0, 0, 3);
        assertThat(open(spring, MAY)).containsExactly(0, 0, 0, 1, 2);
    }

    @Test
    void whatReachedAStageButNoCorrectionAndNoConfirmation() {
        var spring = spring("asset=" + asset);
        assertThat(reached(spring, JANUARY)).containsExactly(2, 0, 0, 0, 0, 0, 0, 0);
        assertThat(reached(spring, FEBRUARY)).containsExactly(0, 0, 2, 0, 2, 0, 0, 0);
        assertThat(reached(spring, MARCH)).containsExactly(0, 0, 0, 0, 0, 0, 1, 0);
        assertThat(reached(spring, APRIL)).containsExactly(0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(reached(spring, MAY)).containsOnly(0);
    }

    @Test
    void timesReasonsAndSpend() {
        var spring = spring("asset=" + asset);
        assertThat(spring.<Object>get("months[0].daysToLive")).isNull();
        assertThat(spring.<Map<String, Integer>>get("months[1].daysToLive"))
                .isEqualTo(Map.of("adoptions", 1, "lowerQuartile", 36, "median", 36, "upperQuartile", 36));
        assertThat(spring.getInt("months[3].daysToLive.median")).isEqualTo(70);
        assertThat(spring.getList("months[1].abandonments")).isEmpty();
        assertThat(spring.getList("months[2].abandonments"))
                .isEqualTo(List.of(Map.of("reasonCode", "cost", "adoptions", 1)));
        assertThat(spring.<Map<String, Integer>>get("months[1].avoidedSpend"))
                .isEqualTo(Map.of("pence", 10_000_000, "extraCostPence", 0, "withEvidence", 1, "withoutEvidence", 1));
        assertThat(spring.<Map<String, Integer>>get("months[3].avoidedSpend"))
                .isEqualTo(Map.of("pence", 0, "extraCostPence", 0, "withEvidence", 0, "withoutEvidence", 1));
    }

    @Test
    void aLaterWindowBeginsWithWhatWasOpenThen() {
        var may = metrics("from=2026-05&to=2026-05&asset=" + asset);
        assertThat(open(may, 0)).containsExactly(0, 0, 0, 1, 2);
        assertThat(reached(may, 0)).containsOnly(0);
    }

    @Test
    void aServiceIsItsAssets() {
        var other = sector.asset("CODE", "Other", LocalDate.parse("2026-01-01"), service);
        moves.begin("MTA", other, "LIVE", "2026-03-03T10:00:00Z");
        var spring = spring("service=" + service);
        assertThat(open(spring, MARCH)).containsExactly(0, 0, 1, 0, 2);
        assertThat(open(spring("service=" + service + "&asset=" + asset), MARCH))
                .containsExactly(0, 0, 1, 0, 1);
        assertThat(open(spring("service=" + sector.service("single")), MARCH)).containsOnly(0);
    }

    @Test
    void regionTypeAndCouncilNarrowItDown() {
        assertThat(open(spring("region=mercia&asset=" + asset), FEBRUARY)).containsExactly(0, 0, 1, 0, 1);
        assertThat(open(spring("region=wessex&councilType=county&asset=" + asset), FEBRUARY))
                .containsExactly(0, 0, 1, 0, 1);
        assertThat(open(spring("councilType=metropolitan_district&asset=" + asset), FEBRUARY))
                .containsExactly(0, 0, 0, 0, 1);
        assertThat(open(spring("council=MTB&asset=" + asset), APRIL)).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void aCouncilCountsWhereItIsNow() {
        var region = "region" + UUID.randomUUID();
        place("MTA", region, "metropolitan_district");
        var spring = spring("region=" + region);
        assertThat(spring.getInt("months[1].reached.live")).isGreaterThan(0);
        assertThat(spring.getInt("months[1].daysToLive.median")).isEqualTo(36);
        assertThat(spring("region=" + region + "&councilType=metropolitan_district")
                        .getInt("months[1].daysToLive.median"))
                .isEqualTo(36);
        // Someone is in it still, who has adopted nothing.
        place("MTZ", region, "county");
        place("MTA", "mercia", "metropolitan_district");
        assertThat(spring("region=" + region).<Object>get("months[1].daysToLive"))
                .isNull();
        assertThat(moves.wronglyKept()).isEmpty();
    }

    @Test
    void theKeptFiguresOfACouncilAreThoseOfItsAssetsTogether() {
        var kept = spring("council=MTC");
        var asset = UUID.randomUUID();
        moves.abandon(
                moves.begin("MTC", this.asset, "PLANNED", "2026-03-02T10:00:00Z"), "SCALE", "2026-03-04T10:00:00Z");
        var more = spring("council=MTC");
        assertThat(more.getInt("months[2].reached.abandoned"))
                .isEqualTo(kept.getInt("months[2].reached.abandoned") + 1);
        assertThat(more.getList("months[2].abandonments.reasonCode")).contains("cost", "scale");
        assertThat(spring("council=MTC&asset=" + asset).getInt("months[2].reached.abandoned"))
                .isZero();
    }

    @Test
    void theyAreASpreadsheetToo() {
        var lines = when().get("/v1/adoptions/metrics/export?format=csv&from=2026-01&to=2026-03&asset=" + asset)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\r\n");
        assertThat(lines[0]).isEqualTo("month,figure,of,value");
        assertThat(lines)
                .contains(
                        "2026-01,open,interested,2",
                        "2026-02,reached,live,2",
                        "2026-02,days_to_live,median,36",
                        "2026-02,avoided_spend,pence,10000000",
                        "2026-03,abandonments,cost,1");
        var all = when().get("/v1/adoptions/metrics/export?format=ndjson&from=2021-12&to=2026-11")
                .asString()
                .split("\n");
        assertThat(all).hasSizeGreaterThan(60 * 17).doesNotHaveDuplicates();
    }

    private void place(String council, String region, String type) {
        moves.run("delete from known_council where code = ?1", council);
        catalogue.council(council, "active", 1, Map.of("region", region, "type", type));
    }

    private static JsonPath spring(String filters) {
        return metrics("from=2026-01&to=2026-05&" + filters);
    }

    private static List<Integer> open(JsonPath answer, int month) {
        return of(answer, month, "open", "interested", "evaluating", "planned", "implementing", "live");
    }

    private static List<Integer> reached(JsonPath answer, int month) {
        return of(
                answer,
                month,
                "reached",
                "interested",
                "evaluating",
                "planned",
                "implementing",
                "live",
                "retired",
                "abandoned",
                "transferred");
    }

    private static List<Integer> of(JsonPath answer, int month, String part, String... stages) {
        return List.of(stages).stream()
                .map(stage -> answer.getInt("months[%d].%s.%s".formatted(month, part, stage)))
                .toList();
    }
}
