package org.lgds.engagement.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.measure.Measured;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;

@QuarkusTest
@TestProfile(RealTokens.class)
class BenefitResourceTest {

    private static final String BENEFITS = "/v1/measures/benefits";
    private static final AtomicInteger SERVICES = new AtomicInteger(50_000);

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    private int service;

    @BeforeEach
    void councils() {
        scene.councils();
        service = SERVICES.incrementAndGet();
        states.service(service, "housing");
    }

    /** Two thirds and one third of what cannot be halved, cashable and not, in the prices of two years. */
    private String engagementWithBenefits() {
        var engagement = scene.engagement();
        Measured.realised(Measured.saving(engagement, service, 33.33), 1_001, 2026, true);
        Measured.realised(Measured.saving(engagement, service, 66.67), 1_001, 2026, false);
        Measured.realised(Measured.timeSaved(engagement, service, 50), 7, 2025, true);
        Measured.tracking(Measured.satisfaction(engagement, service));
        return engagement;
    }

    @Test
    void anEngagementsBenefitsAreThoseRealisedByTheShareItClaims() {
        var engagement = engagementWithBenefits();
        EDITOR.get(engagement + "/benefits")
                .statusCode(200)
                .body("totals.priceBase", contains(2025, 2026))
                .body("totals.cashablePence", contains(4, 334))
                .body("totals.notCashablePence", contains(0, 667))
                .body("totals.measures", contains(1, 2))
                .body("lines.kind", contains("channel_shift_saving", "time_saved"));
        BRISTOL_EDITOR.get(engagement + "/benefits").statusCode(404);
        BRISTOL_EDITOR.get(engagement + "/benefits/export").statusCode(404);
        var csv = EDITOR.asks()
                .accept("text/csv")
                .get(engagement + "/benefits/export")
                .then();
        assertThat(csv.statusCode(200).extract().asString())
                .startsWith("council,service,kind,priceBase,cashablePence,notCashablePence,measures\r\n")
                .contains(",,channel_shift_saving,2026,334,667,2\r\n");
    }

    @Test
    void sharesOfOneBenefitAreExactTogether() {
        var engagement = scene.engagement();
        for (var percent : new double[] {33.33, 33.33, 33.34}) {
            Measured.realised(Measured.saving(engagement, service, percent), 100, 2026, true);
        }
        ADVISOR.get(BENEFITS + "?council=LDS&service=" + service)
                .body("totals.cashablePence", contains(100))
                .body("totals.measures", contains(3))
                .body("lines", nullValue());
    }

    @Test
    void whatIsNotMeasuredInMoneyOrHoursBringsNone() {
        var engagement = scene.engagement();
        for (var measure : List.of(Measured.takeUp(engagement, service), Measured.satisfaction(engagement, service))) {
            var path = Measured.tracking(measure);
            var realised = Map.of("benefit", Measured.benefit(1, 2026, true));
            ADVISOR.act(path, "realisation", realised).statusCode(409).body("detail", containsString("without one"));
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery("""
                                            update measure set state = 'REALISED', benefit_pence = 1, price_base = 2026,
                                                cashable = true
                                            where id = ?1""")
                                    .setParameter(1, UUID.fromString(Scene.id(path)))
                                    .executeUpdate()))
                    .hasStackTraceContaining("no benefit in pence");
            ADVISOR.act(path, "realisation", Map.of()).statusCode(200);
        }
        ADVISOR.get(BENEFITS + "?service=" + service).body("totals", empty());
    }

    @Test
    void aCouncilSeesItsOwnAndLgdsAll() {
        engagementWithBenefits();
        EDITOR.get(BENEFITS + "?council=LDS&group=service&service=" + service)
                .statusCode(200)
                .body("lines.service", hasItem(service));
        EDITOR.get(BENEFITS + "?council=LDS&group=kind&service=" + service).body("lines.kind", hasItem("time_saved"));
        for (var query :
                new String[] {"?council=LDS", "?service=" + service, "?group=kind", "?council=LDS&group=kind"}) {
            BRISTOL_EDITOR.get(BENEFITS + query).statusCode(403);
            BRISTOL_EDITOR.get(BENEFITS + "/export" + query).statusCode(403);
            given().get(BENEFITS + query).then().statusCode(401);
        }
        EDITOR.get(BENEFITS + "?group=council").statusCode(403);
        ADVISOR.get(BENEFITS + "?group=council&service=" + service)
                .statusCode(200)
                .body("lines.council", contains("LDS", "LDS"));
        new Person("supplier", "supplier").get(BENEFITS + "?council=LDS").statusCode(403);
    }

    @Test
    void aPageCountsCouncilsOrServicesAndNotTheirLines() {
        var engagement = scene.engagement();
        int other = SERVICES.incrementAndGet();
        states.service(other, "housing");
        for (var year : new int[] {2025, 2026}) {
            Measured.realised(Measured.saving(engagement, service, 40), 100, year, true);
        }
        Measured.realised(Measured.saving(engagement, other, 50), 100, 2026, true);
        ADVISOR.get(BENEFITS + "?group=council&limit=1&service=" + service)
                .body("lines.council", contains("LDS", "LDS"))
                .body("lines.priceBase", contains(2025, 2026))
                .body("next", nullValue());
        var services = new ArrayList<Integer>();
        var next = BENEFITS + "?group=service&limit=1&council=LDS";
        while (next != null) {
            var page = ADVISOR.get(next).statusCode(200).extract();
            services.addAll(page.<List<Integer>>path("lines.service"));
            next = page.path("next");
        }
        assertThat(services).containsSubsequence(service, service, other).isSorted();
        for (var query :
                List.of("?group=kind&cursor=x", "?cursor=x", "?group=council&cursor=x", "?group=service&limit=0")) {
            ADVISOR.get(BENEFITS + query).statusCode(400);
        }
    }

    @Test
    void anyoneSeesTheTotalsOfAllAndNoMore() {
        engagementWithBenefits();
        given().get(BENEFITS)
                .then()
                .statusCode(200)
                .body("totals.find { it.priceBase == 2026 }.cashablePence", notNullValue())
                .body("totals[0].council", nullValue())
                .body("lines", nullValue());
        given().accept("text/csv").get(BENEFITS + "/export").then().statusCode(200);
        BRISTOL_EDITOR.get(BENEFITS).statusCode(200).body("lines", nullValue());
    }

    @Test
    void theKeptSumsAreThoseOfTheMeasures() {
        engagementWithBenefits();
        assertThat(difference("""
                        select coalesce(sum(attributed), 0) from benefit_total where council = '' and service = -1""")).isZero();
        assertThat(difference("""
                        select coalesce(sum(attributed), 0) from benefit_total where council <> '' and service <> -1""")).isZero();
        assertThat(difference("""
                        select coalesce(sum(attributed), 0) from benefit_total where council = '' and service <> -1""")).isZero();
    }

    private BigDecimal difference(String kept) {
        return QuarkusTransaction.requiringNew().call(() ->
                (BigDecimal) entities.createNativeQuery("""
                                select (%s) - coalesce(sum(benefit_pence::numeric * share), 0) from measure
                                where state = 'REALISED' and benefit_pence is not null""".formatted(kept)).getSingleResult());
    }

    @Test
    void whatWasRealisedStaysAsItWasCounted() {
        var measure = Measured.realised(Measured.saving(scene.engagement(), service, 50), 100, 2026, true);
        ADVISOR.put(
                        measure,
                        Map.of(
                                "title",
                                "t",
                                "period",
                                Map.of("start", "2026-01-01", "end", "2027-01-01"),
                                "attributionPercent",
                                60))
                .statusCode(409);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update measure set benefit_pence = 1 where id = ?1")
                                .setParameter(1, UUID.fromString(Scene.id(measure)))
                                .executeUpdate()))
                .hasStackTraceContaining("stays as it was counted");
        ADVISOR.get(BENEFITS + "?service=" + service).body("totals.cashablePence", equalTo(List.of(50)));
    }
}
