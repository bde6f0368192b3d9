package org.lgds.engagement.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.States.line;

/** A council that follows others has what they had: no more is claimed of it than they left, whoever asks and whenever. */
@QuarkusTest
@TestProfile(RealTokens.class)
class DescentTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AtomicInteger NEXT = new AtomicInteger(0);
    private static final int SERVICES = 40_000;

    @Inject
    States states;

    @Inject
    EntityManager entities;

    private int service;
    private String first;
    private String second;
    private String heir;

    @BeforeEach
    void councils() {
        var letter = (char) ('A' + NEXT.incrementAndGet());
        service = SERVICES + letter;
        states.service(service, "housing");
        first = "DA" + letter;
        second = "DB" + letter;
        heir = "DH" + letter;
        states.council(first, 1, "active");
        states.council(second, 1, "active");
        states.council(heir, 1, "shadow");
    }

    private static String engagement(String council) {
        return Scene.ENGAGEMENTS
                + ADVISOR.post("/v1/engagements", Map.of("council", council, "title", "Fewer systems"))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private Map<String, Object> claim(String council, Object percent, String start, String end) {
        var measure = Measured.takeUp(engagement(council), service);
        measure.put("attributionPercent", percent);
        measure.put("period", Map.of("start", start, "end", end));
        return measure;
    }

    private ValidatableResponse claimed(String council, Object percent, String start, String end) {
        return ADVISOR.post("/v1/measures", claim(council, percent, start, end));
    }

    private void merged() {
        states.vested(DAY, List.of(line(first, heir, "created", 1), line(second, heir, "created", 1)));
    }

    @Test
    void aSuccessorClaimsWhatItsPredecessorLeft() {
        claimed(first, 60, "2026-10-01", "2028-04-01").statusCode(201);
        merged();
        claimed(heir, 41, "2027-04-01", "2028-04-01").statusCode(409).body("leftPercent", equalTo(40.0f));
        claimed(heir, 40, "2027-04-01", "2028-04-01").statusCode(201);
        claimed(heir, 100, "2028-04-01", "2029-04-01").statusCode(201);
    }

    @Test
    void whatTwoCouncilsHadStaysTwoEffectsAndTheirSuccessorHasBoth() {
        claimed(first, 70, "2026-10-01", "2028-04-01").statusCode(201);
        claimed(second, 90, "2026-10-01", "2028-04-01").statusCode(201);
        merged();
        claimed(heir, 11, "2027-04-01", "2028-04-01").statusCode(409).body("leftPercent", equalTo(10.0f));
        claimed(heir, 10, "2027-04-01", "2028-04-01").statusCode(201);
    }

    @Test
    void eachOfSeveralSuccessorsClaimsOfItsOwnPart() {
        claimed(first, 60, "2026-10-01", "2028-04-01").statusCode(201);
        states.vested(DAY, List.of(line(first, heir, "created", 0.5), line(first, second, "abolished", 0.5)));
        claimed(heir, 40, "2027-04-01", "2028-04-01").statusCode(201);
        claimed(second, 41, "2027-04-01", "2028-04-01").statusCode(409);
        claimed(second, 40, "2027-04-01", "2028-04-01").statusCode(201);
    }

    @Test
    void whatIsMeasuredAtOneThatHasEndedIsHeldAgainstThoseThatFollow() {
        var measure = Measured.proposed(claim(first, 50, "2026-10-01", "2028-04-01"));
        merged();
        claimed(heir, 50, "2027-04-01", "2028-04-01").statusCode(201);
        ADVISOR.put(measure, changed(50.01)).statusCode(409).body("leftPercent", equalTo(50.0f));
        ADVISOR.put(measure, changed(49)).statusCode(200);
        ADVISOR.put(measure, changed(50)).statusCode(200);
    }

    private static Map<String, Object> changed(Object percent) {
        var period = Map.of("start", "2026-10-01", "end", "2028-04-01");
        return Map.of("title", "t", "period", period, "attributionPercent", percent);
    }

    @Test
    void beforeItTookOthersOverACouncilsEffectWasItsOwn() {
        claimed(first, 100, "2026-01-01", "2028-01-01").statusCode(201);
        states.vested(DAY, List.of(line(first, second, "abolished", 1)));
        claimed(second, 100, "2026-01-01", "2027-04-01").statusCode(201);
        claimed(second, 1, "2027-03-31", "2027-04-02").statusCode(409).body("leftPercent", equalTo(0.0f));
        claimed(second, 1, "2027-04-01", "2027-04-02").statusCode(409);
        claimed(second, 100, "2028-01-01", "2028-02-01").statusCode(201);
    }

    @Test
    void whoClaimsNoMoreThanBeforeIsNotRefusedWhateverOthersHadClaimed() {
        var measure = Measured.proposed(claim(second, 100, "2026-10-01", "2028-04-01"));
        claimed(first, 60, "2026-10-01", "2028-04-01").statusCode(201);
        states.vested(DAY, List.of(line(first, second, "abolished", 1)));
        ADVISOR.put(measure, changed(100)).statusCode(200);
        ADVISOR.put(measure, changed(80)).statusCode(200);
        ADVISOR.put(measure, changed(80.01)).statusCode(409).body("leftPercent", equalTo(40.0f));
    }

    @Test
    void aLineIsAsLongAsReorganisationsMakeIt() {
        claimed(first, 30, "2026-10-01", "2029-01-01").statusCode(201);
        merged();
        claimed(heir, 30, "2027-04-01", "2029-01-01").statusCode(201);
        var last = "DL" + heir.charAt(2);
        states.council(last, 1, "shadow");
        states.vested(DAY.plusYears(1), List.of(line(heir, last, "created", 1)));
        claimed(last, 41, "2028-04-01", "2029-01-01").statusCode(409).body("leftPercent", equalTo(40.0f));
        claimed(last, 40, "2028-04-01", "2029-01-01").statusCode(201);
    }

    @Test
    void whoClaimsForASuccessorAndWhoClaimsMoreOfItsPredecessorsWaitForEachOther() {
        var before = Measured.proposed(claim(first, 10, "2026-10-01", "2028-04-01"));
        var beside = Measured.proposed(claim(second, 10, "2026-10-01", "2028-04-01"));
        merged();
        var asked = claim(heir, 60, "2027-04-01", "2028-04-01");
        var answers = Racing.all(
                3,
                List.<Callable<Integer>>of(
                        () -> ADVISOR.post("/v1/measures", asked).extract().statusCode(),
                        () -> put(before, changed(60)),
                        () -> put(beside, changed(60))));
        // Of what two councils had each may claim 60 %, or their successor of both.
        assertThat(answers).isIn(List.of(201, 409, 409), List.of(409, 200, 200));
    }

    private static int put(String path, Map<String, Object> body) {
        return ADVISOR.asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .statusCode();
    }

    @Test
    void theDatabaseHoldsALineTogetherWhoeverWrites() {
        var measure = Measured.proposed(claim(first, 60, "2026-10-01", "2028-04-01"));
        merged();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery("""
                                        insert into measure (id, version, created_at, updated_at, event_sequence, engagement,
                                            council, measured_council, title, kind, service, period_start, period_end, share,
                                            state)
                                        select gen_random_uuid(), 0, now(), now(), 1, engagement, council, council, 't', kind,
                                            service, '2027-04-01', '2028-04-01', 4001, 'PROPOSED'
                                        from measure where id = ?1""")
                                .setParameter(1, UUID.fromString(Scene.id(measure)))
                                .executeUpdate()))
                .hasStackTraceContaining("pass 100 percent");
    }
}
