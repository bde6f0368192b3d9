package org.lgds.engagement.measure;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;

/** Of one effect nobody claims what others have claimed: never over 100 %, by whichever way and whoever else is at it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AttributionTest {

    private static final AtomicInteger SERVICES = new AtomicInteger(20_000);

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

    private Map<String, Object> claim(Object percent, String start, String end) {
        var measure = Measured.takeUp(scene.engagement(), service);
        measure.put("attributionPercent", percent);
        measure.put("period", Map.of("start", start, "end", end));
        return measure;
    }

    @Test
    void whatIsLeftIsSaidAndNoMoreIsGiven() {
        Measured.proposed(claim(60, "2026-01-01", "2026-07-01"));
        Measured.proposed(claim(33.33, "2026-04-01", "2026-10-01"));
        ADVISOR.post("/v1/measures", claim(6.68, "2026-01-01", "2027-01-01"))
                .statusCode(409)
                .body("leftPercent", equalTo(6.67f));
        Measured.proposed(claim(6.67, "2026-01-01", "2027-01-01"));
        // From July one of the others is over; the period's end is no day of it.
        Measured.proposed(claim(60, "2026-07-01", "2026-10-01"));
        Measured.proposed(claim(93.33, "2026-10-01", "2027-01-01"));
        ADVISOR.post("/v1/measures", claim(0.01, "2026-12-31", "2027-01-02")).statusCode(409);
        Measured.proposed(claim(100, "2027-01-01", "2027-01-02"));
    }

    @Test
    void anotherKindAndAnotherServiceAreOtherEffects() {
        Measured.proposed(claim(100, "2026-01-01", "2027-01-01"));
        var otherKind = claim(100, "2026-01-01", "2027-01-01");
        otherKind.put("kind", "satisfaction");
        Measured.proposed(otherKind);
        states.service(service + 10_000, "housing");
        Measured.proposed(Measured.takeUp(scene.engagement(), service + 10_000));
    }

    @Test
    void moneyOfOneServiceIsOneEffectInWhicheverKindItIsMeasured() {
        var engagement = scene.engagement();
        Measured.proposed(Measured.saving(engagement, service, 60));
        ADVISOR.post("/v1/measures", Measured.costPerTransaction(engagement, service, 41))
                .statusCode(409)
                .body("leftPercent", equalTo(40.0f));
        var cost = Measured.proposed(Measured.costPerTransaction(engagement, service, 40));
        ADVISOR.post("/v1/measures", Measured.saving(engagement, service, 0.01)).statusCode(409);
        Measured.proposed(Measured.timeSaved(engagement, service, 100));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("update measure set share = 4001 where id = ?1")
                                .setParameter(1, UUID.fromString(Scene.id(cost)))
                                .executeUpdate()))
                .hasStackTraceContaining("pass 100 percent");
    }

    @Test
    void ofKindsOfMoneyThatClaimAtOnceOneGetsIt() {
        var engagement = scene.engagement();
        var start = new CyclicBarrier(2);
        var answers = Stream.of(
                        Measured.saving(engagement, service, 60), Measured.costPerTransaction(engagement, service, 60))
                .map(measure -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return ADVISOR.post("/v1/measures", measure).extract().statusCode();
                }))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void aChangeClaimsNoMoreThanIsLeftAndWhatWasNotRealisedIsFreeAgain() {
        var first = Measured.tracking(claim(50, "2026-01-01", "2027-01-01"));
        var second = Measured.proposed(claim(50, "2026-01-01", "2027-01-01"));
        var more = Map.of(
                "title", "t", "period", Map.of("start", "2026-01-01", "end", "2027-01-01"), "attributionPercent", 51);
        ADVISOR.put(second, more).statusCode(409).body("leftPercent", equalTo(50.0f));
        ADVISOR.get(second).body("attributionPercent", equalTo(50.0f));
        ADVISOR.act(first, "non-realisation", "reason", "Nobody came.").statusCode(200);
        ADVISOR.put(second, more).statusCode(200).body("attributionPercent", equalTo(51.0f));
    }

    @Test
    void ofEngagementsThatClaimAtOnceNoMoreGetThanThereIs() throws Exception {
        for (int round = 0; round < 5; round++) {
            service = SERVICES.incrementAndGet();
            states.service(service, "housing");
            var start = new CyclicBarrier(6);
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 6; i++) {
                var measure = claim(30, "2026-01-01", "2027-01-01");
                answers.add(CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return ADVISOR.post("/v1/measures", measure).extract().statusCode();
                }));
            }
            var statuses = answers.stream().map(CompletableFuture::join).toList();
            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
            assertThat(claimed()).isEqualTo(9_000);
        }
    }

    @Test
    void twoChangesAtOnceDoNotPassTheWholeEither() {
        var first = Measured.proposed(claim(30, "2026-01-01", "2027-01-01"));
        var second = Measured.proposed(claim(30, "2026-01-01", "2027-01-01"));
        var start = new CyclicBarrier(2);
        var more = Map.of(
                "title", "t", "period", Map.of("start", "2026-01-01", "end", "2027-01-01"), "attributionPercent", 70);
        var answers = Stream.of(first, second)
                .map(measure -> CompletableFuture.supplyAsync(() -> {
                    await(start);
                    return ADVISOR.asks()
                            .header("If-Match", "*")
                            .contentType(ContentType.JSON)
                            .body(more)
                            .put(measure)
                            .statusCode();
                }))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(claimed()).isEqualTo(10_000);
    }

    @Test
    void theDatabaseRefusesWhoeverWrites() {
        var first = Measured.proposed(claim(60, "2026-01-01", "2027-01-01"));
        Measured.proposed(claim(40, "2026-01-01", "2027-01-01"));
        for (var sql : new String[] {
            "update measure set share = 6001 where id = ?1",
            "insert into measure (id, version, created_at, updated_at, event_sequence, engagement, council, measured_council,"
                    + " title, kind, service, period_start, period_end, share, state) select gen_random_uuid(), 0, now(), now(),"
                    + " 1, engagement, council, measured_council, title, kind, service, '2026-12-31', '2028-01-01', 1,"
                    + " 'PROPOSED' from measure where id = ?1"
        }) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> entities.createNativeQuery(sql)
                                    .setParameter(1, UUID.fromString(Scene.id(first)))
                                    .executeUpdate()))
                    .hasStackTraceContaining("pass 100 percent");
        }
    }

    @Test
    void aShareHasTwoDecimalsAndIsNoMoreThanTheWhole() {
        for (var percent : new Object[] {100.01, -1, 33.333}) {
            ADVISOR.post("/v1/measures", claim(percent, "2026-01-01", "2027-01-01"))
                    .statusCode(400);
        }
    }

    private long claimed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select sum(share) from measure where service = ?1")
                                .setParameter(1, service)
                                .getSingleResult())
                        .longValue());
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
