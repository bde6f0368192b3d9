package org.lgds.engagement.measure;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Diagram;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class MeasureResourceTest {

    /** Each test measures services of its own, as what others claimed of them is not left. */
    private static final AtomicInteger SERVICES = new AtomicInteger(10_000);

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    Engaged engaged;

    @Inject
    EntityManager entities;

    private int service;

    @BeforeEach
    void councils() {
        scene.councils();
        service = service();
    }

    private int service() {
        int id = SERVICES.incrementAndGet();
        states.service(id, "transport-and-streets");
        return id;
    }

    @Test
    void theDiagramAndTheRoleDecideOnEachStep() {
        var engagement = scene.engagement();
        var other = Map.of(
                "title", "t", "period", Map.of("start", "2026-01-01", "end", "2026-02-01"), "attributionPercent", 50);
        new Diagram<>(Measure.LIFECYCLE)
                .action("change", other, ADVISOR, PROGRAMME, EDITOR)
                .action("baseline", Measured.baseline(40), ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("target", Map.of("value", 70, "on", "2026-12-31"), ADVISOR, PROGRAMME, EDITOR, SRO)
                .action("no-reading", Map.of("reason", "The system is gone."), ADVISOR, PROGRAMME)
                .action("realisation", Map.of(), ADVISOR, PROGRAMME)
                .action("non-realisation", Map.of("reason", "Nobody came."), ADVISOR, PROGRAMME)
                .holds(Measure.State.class, state -> in(state, engagement));
    }

    private String in(Measure.State state, String engagement) {
        var measure = Measured.takeUp(engagement, service());
        return switch (state) {
            case PROPOSED -> Measured.proposed(measure);
            case BASELINED -> Measured.baselined(measure);
            case TRACKING -> Measured.tracking(measure);
            case REALISED -> {
                var path = Measured.tracking(measure);
                ADVISOR.act(path, "realisation", Map.of()).statusCode(200);
                yield path;
            }
            case NOT_REALISED -> {
                var path = Measured.tracking(measure);
                ADVISOR.act(path, "non-realisation", "reason", "Nobody came.").statusCode(200);
                yield path;
            }
        };
    }

    @Test
    void theBaselineComesBeforeTheTargetInTheDatabaseToo() {
        var measure = Measured.proposed(Measured.takeUp(scene.engagement(), service));
        var target = Map.of("value", 70, "on", "2026-12-31");
        EDITOR.act(measure, "target", target).statusCode(409).body("lacking", contains("baseline"));
        assertThatThrownBy(() ->
                        write("update measure set target_value = 70, target_on = '2026-12-31' where id = ?1", measure))
                .hasStackTraceContaining("violates check constraint");
        EDITOR.act(measure, "baseline", Measured.baseline(40.5)).statusCode(200);
        EDITOR.act(measure, "target", Map.of("value", 70, "on", "2026-01-31")).statusCode(409);
        EDITOR.act(measure, "target", target).statusCode(200).body("target.value", equalTo(70));
    }

    @Test
    void theFirstReadingStartsTrackingAndACorrectionIsAFurtherRevision() {
        var measure = Measured.proposed(Measured.takeUp(scene.engagement(), service));
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(409);
        EDITOR.act(measure, "baseline", Measured.baseline(40)).statusCode(200);
        EDITOR.post(measure + "/readings", Measured.reading("2026-01-30", 55)).statusCode(409);
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55.25))
                .statusCode(201);
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 56)).statusCode(409);
        EDITOR.post(measure + "/readings", Measured.reading("2026-03-31", 45)).statusCode(201);
        EDITOR.get(measure).body("state", equalTo("tracking")).body("lastReading.value", equalTo(55.25f));

        var correction = Measured.reading("2026-06-30", 50);
        EDITOR.act(measure, "correction", correction).statusCode(400);
        correction.put("reason", "Robots counted.");
        EDITOR.act(measure, "correction", correction).statusCode(200).body("lastReading.value", equalTo(50));
        correction.put("on", "2026-06-29");
        EDITOR.act(measure, "correction", correction).statusCode(409);
        EDITOR.get(measure + "/readings")
                .body("items.revision", contains(2, 1, 1))
                .body("items.current", contains(true, false, true))
                .body("items.reason[0]", equalTo("Robots counted."));
        EDITOR.get(measure + "/readings?limit=1").body("items.value", contains(50));
        assertThat(outbox.names("lgds.engagements", Scene.id(measure)))
                .containsExactly(
                        "measure.proposed",
                        "measure.baselined",
                        "measure.reading_recorded",
                        "measure.reading_recorded",
                        "measure.reading_recorded");
        assertThat(outbox.of("lgds.engagements", Scene.id(measure)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);
    }

    @Test
    void valuesKeepToTheirUnit() {
        var measure = Measured.proposed(Measured.takeUp(scene.engagement(), service));
        for (var value : new Object[] {-1, 100.01, 12.345}) {
            EDITOR.act(measure, "baseline", Measured.baseline(value))
                    .statusCode(400)
                    .body("errors.pointer", contains("/value"));
        }
        EDITOR.act(measure, "baseline", Map.of("value", 1, "on", "2099-01-01", "source", "s"))
                .statusCode(400);
    }

    @Test
    void aMeasureIsOfWhatItsKindIsOf() {
        var engagement = scene.engagement();
        var measure = Measured.takeUp(engagement, service);
        measure.remove("service");
        ADVISOR.post("/v1/measures", measure).statusCode(400).body("errors.pointer", contains("/service"));
        measure.put("service", 999_999);
        ADVISOR.post("/v1/measures", measure).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        measure.put("service", service);
        measure.put("dimension", "silo");
        ADVISOR.post("/v1/measures", measure).statusCode(400).body("errors.pointer", contains("/dimension"));
        measure.remove("dimension");
        measure.put("period", Map.of("start", "2026-01-01", "end", "2026-01-01"));
        ADVISOR.post("/v1/measures", measure).statusCode(400).body("errors.pointer", contains("/period/end"));
        measure.put("kind", "avoided_duplicate_spend");
        measure.put("period", Map.of("start", "2026-01-01", "end", "2027-01-01"));
        measure.put("adoption", UUID.randomUUID());
        ADVISOR.post("/v1/measures", measure).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
    }

    @Test
    void anEngagementIsCompletedOnceItsMeasuresAreReadOrItIsSaidWhyNot() {
        var engagement = engaged.reviewed();
        var measure = Measured.baselined(Measured.takeUp(engagement, service));
        ADVISOR.act(engagement, "completion")
                .statusCode(409)
                .body("lacking", contains("measures/" + Scene.id(measure)));
        ADVISOR.act(measure, "no-reading", "reason", "The system is gone.").statusCode(200);
        ADVISOR.act(engagement, "completion").statusCode(200);
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);
        EDITOR.get(measure).body("noReadingReason", nullValue());
        ADVISOR.post("/v1/measures", Measured.takeUp(engagement, service)).statusCode(409);
    }

    @Test
    void ofTwoEditorsTheSecondIsTold() {
        var measure = Measured.baselined(Measured.takeUp(scene.engagement(), service));
        var etag = EDITOR.get(measure).extract().header("ETag");
        var target = Map.of("value", 70, "on", "2026-12-31");
        for (var status : new int[] {200, 412}) {
            EDITOR.asks()
                    .header("If-Match", etag)
                    .contentType(ContentType.JSON)
                    .body(target)
                    .post(measure + "/target")
                    .then()
                    .statusCode(status);
        }
        EDITOR.asks()
                .contentType(ContentType.JSON)
                .body(target)
                .post(measure + "/target")
                .then()
                .statusCode(428);
    }

    @Test
    void aMeasureIsItsCouncilsAlone() {
        var measure = Measured.tracking(Measured.takeUp(scene.engagement(), service));
        for (var path : new String[] {measure, measure + "/history", measure + "/readings"}) {
            BRISTOL_EDITOR.get(path).statusCode(404);
        }
        BRISTOL_EDITOR.get("/v1/measures?service=" + service).body("items", empty());
        BRISTOL_EDITOR.get("/v1/measures/changes?limit=1000").body("items.id", empty());
        BRISTOL_EDITOR
                .post(measure + "/readings", Measured.reading("2026-07-31", 1))
                .statusCode(404);
        BRISTOL_EDITOR
                .post("/v1/measures", Measured.takeUp(scene.engagement(), service()))
                .statusCode(409);
        EDITOR.get("/v1/measures?kind=digital_take_up&state=tracking&service=" + service)
                .body("items.id", contains(Scene.id(measure)));
        EDITOR.get("/v1/measures/changes?limit=1000").body("items.id", hasItem(Scene.id(measure)));
        assertThat(EDITOR.get("/v1/measures/export?format=csv").extract().asString())
                .startsWith("id,engagement,project,council,")
                .contains(Scene.id(measure));
    }

    private void write(String sql, String path) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql)
                        .setParameter(1, UUID.fromString(Scene.id(path)))
                        .executeUpdate());
    }
}
