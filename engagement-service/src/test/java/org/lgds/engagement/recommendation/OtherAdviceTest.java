package org.lgds.engagement.recommendation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Diagram;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.engagement.standard.StandardScene;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Advice of practices and standards, and how advice lapses. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OtherAdviceTest {

    private static final String TOPIC = "lgds.recommendations";
    private static final Map<String, Object> LATER = Map.of("reason", "After the budget.", "until", "2099-04-01");
    private static final Map<String, Object> EVIDENCE =
            Map.of("text", "Cabinet minute 7.", "url", "https://leeds.gov.uk/7");

    private final UUID asset = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene standards;

    @Inject
    Lapsing lapsing;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    private String practice() {
        var body = new HashMap<String, Object>(
                Map.of("engagement", Scene.id(scene.engagement()), "rationale", "It works."));
        body.put("practice", Map.of("text", "Ask once.", "url", "https://lgds.gov.uk/once"));
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", body)
                        .statusCode(201)
                        .body("kind", equalTo("practice"))
                        .extract()
                        .path("id");
    }

    private String in(Recommendation.State state) {
        var path = practice();
        if (state != Recommendation.State.DRAFT) {
            ADVISOR.act(path, "issue").statusCode(200);
        }
        switch (state) {
            case REJECTED ->
                EDITOR.act(path, "rejection", "reasonCode", "scale").statusCode(200);
            case DEFERRED -> EDITOR.act(path, "deferral", LATER).statusCode(200);
            case ACCEPTED, IMPLEMENTED, LAPSED -> EDITOR.act(path, "acceptance").statusCode(200);
            default -> {}
        }
        if (state == Recommendation.State.IMPLEMENTED) {
            EDITOR.act(path, "implementation", EVIDENCE).statusCode(200);
        }
        if (state == Recommendation.State.LAPSED) {
            ADVISOR.act(path, "lapse", "reason", "Forgotten.").statusCode(200);
        }
        return path;
    }

    @Test
    void theDiagramAndTheRoleDecideOnEachStep() {
        new Diagram<>(Recommendation.LIFECYCLE)
                .action("change", Map.of("rationale", "It works.", "practice", Map.of("text", "Ask once.")), ADVISOR)
                .action("issue", null, ADVISOR)
                .action("acceptance", null, EDITOR, SRO)
                .action("rejection", Map.of("reasonCode", "scale"), EDITOR, SRO)
                .action("deferral", LATER, EDITOR, SRO)
                .action("implementation", EVIDENCE, EDITOR, SRO)
                .action("lapse", Map.of("reason", "Forgotten."), ADVISOR, PROGRAMME, SRO)
                .hidden(Recommendation.State.DRAFT, EDITOR, SRO)
                .holds(Recommendation.State.class, this::in);
    }

    @Test
    void aPracticeIsImplementedByTheCouncilsWordWithItsEvidence() {
        var practice = in(Recommendation.State.ACCEPTED);
        EDITOR.get(practice).body("allowedActions", contains("implementation"));
        ADVISOR.get(practice).body("allowedActions", contains("lapse"));
        EDITOR.act(practice, "implementation", Map.of()).statusCode(400).body("errors.pointer", contains("/text"));
        EDITOR.act(practice, "implementation", Map.of("text", "t", "url", "javascript:alert(1)"))
                .statusCode(400);
        EDITOR.act(practice, "implementation", EVIDENCE)
                .statusCode(200)
                .body("state", equalTo("implemented"))
                .body("evidence.url", equalTo("https://leeds.gov.uk/7"))
                .body("adoption", nullValue());
        assertThat(outbox.of(TOPIC, Scene.id(practice))).hasSize(4).allSatisfy(Contracts::assertKept);
    }

    @Test
    void adviceIsOfOneThing() {
        var engagement = Scene.id(scene.engagement());
        ADVISOR.post("/v1/recommendations", Map.of("engagement", engagement, "rationale", "r"))
                .statusCode(400)
                .body("errors.pointer", contains("/asset"));
        ADVISOR.post(
                        "/v1/recommendations",
                        Map.of("engagement", engagement, "rationale", "r", "asset", asset, "standard", asset))
                .statusCode(400);
    }

    @Test
    void aStandardIsRecommendedWhileItIsInForce() {
        projects.councils();
        for (var standard : List.of("/" + UUID.randomUUID(), standards.drafted())) {
            ADVISOR.act(ofStandard(standard), "issue").statusCode(409);
        }
        var standard = standards.inForce();
        var recommendation = ofStandard(standard);
        ADVISOR.act(recommendation, "issue").statusCode(200).body("kind", equalTo("standard"));
        EDITOR.act(recommendation, "acceptance").statusCode(200);
        EDITOR.act(recommendation, "implementation", EVIDENCE).statusCode(200);
        EDITOR.get("/v1/recommendations?standard=" + Scene.id(standard))
                .body("items.id", contains(Scene.id(recommendation)));
        assertThat(outbox.of(TOPIC, Scene.id(recommendation))).hasSize(4).allSatisfy(Contracts::assertKept);
    }

    private String ofStandard(String standard) {
        var body = Map.of(
                "engagement",
                Scene.id(scene.engagement()),
                "rationale",
                "Parents ask.",
                "standard",
                Scene.id(standard));
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void whatNothingCameOfLapsesAfterItsMonths() {
        var old = in(Recommendation.State.ACCEPTED);
        var young = in(Recommendation.State.ACCEPTED);
        accepted(old, 24);
        accepted(young, 23);
        lapsing.lapse();
        lapsing.lapse();
        EDITOR.get(old).body("state", equalTo("lapsed")).body("reason", containsString("24 months"));
        EDITOR.get(young).body("state", equalTo("accepted"));
        assertThat(outbox.names(TOPIC, Scene.id(old))).endsWith("recommendation.accepted", "recommendation.lapsed");
        assertThat(outbox.of(TOPIC, Scene.id(old))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void aDeferralNamesADayToCome() {
        var issued = in(Recommendation.State.ISSUED);
        EDITOR.act(issued, "deferral", "reason", "Later.").statusCode(400).body("errors.pointer", contains("/until"));
        EDITOR.act(issued, "deferral", Map.of("reason", "Later.", "until", "2026-01-01"))
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
    }

    @Test
    void changesAndExportsAreCutToTheCaller() {
        var issued = in(Recommendation.State.ISSUED);
        EDITOR.get("/v1/recommendations?kind=practice&limit=100").body("items.id", hasItem(Scene.id(issued)));
        assertThat(EDITOR.get("/v1/recommendations/export?format=csv&kind=practice")
                        .extract()
                        .asString())
                .contains(Scene.id(issued));
        assertThat(BRISTOL_EDITOR
                        .get("/v1/recommendations/export?format=ndjson")
                        .extract()
                        .asString())
                .doesNotContain(Scene.id(issued));
        assertThat(BRISTOL_EDITOR
                        .get("/v1/recommendations/changes?limit=1000")
                        .extract()
                        .asString())
                .doesNotContain(Scene.id(issued));
    }

    private void accepted(String path, int monthsAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update recommendation set accepted_on = ?2 where id = ?1")
                        .setParameter(1, UUID.fromString(Scene.id(path)))
                        .setParameter(2, Engaged.today().minusMonths(monthsAgo))
                        .executeUpdate());
    }
}
