package org.lgds.engagement.application;

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
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.FundingScene.CAMDEN_SRO;
import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Nobody signs or judges an application that they wrote in, however long ago (DOMAIN.md 1). */
@QuarkusTest
@TestProfile(RealTokens.class)
class DraftersTest {

    private static final String NOT_INDEPENDENT = "/docs/problems/not-independent";

    private static final Person OTHER_SRO = new Person("lds-sro2", "council-sro", "LDS");

    @Inject
    FundingScene scene;

    @Inject
    EntityManager entities;

    private String programme;

    @BeforeEach
    void aRound() {
        scene.councils();
        programme = scene.open(100_000);
    }

    @Test
    void whoWroteItFirstDoesNotSubmitItOnceAnotherHasSavedIt() {
        var application = scene.draft(SRO, FundingScene.application(programme, 1_000));
        save(EDITOR, application);
        confirm(application);
        SRO.act(application, "submission").statusCode(409).body("type", equalTo(NOT_INDEPENDENT));
        OTHER_SRO.act(application, "submission").statusCode(200);
    }

    @Test
    void whoWroteInItDoesNotJudgeIt() {
        var both = new Person("lds-writer", "council-editor", "LDS");
        var application = scene.draft(both, FundingScene.application(programme, 1_000));
        save(EDITOR, application);
        confirm(application);
        SRO.act(application, "submission").statusCode(200);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        var judge = new Person("lds-writer", "panel-member");
        scene.declare(judge, programme, Map.of()).statusCode(201);
        judge.get(application).statusCode(404);
        judge.get("/v1/applications?programme=" + Scene.id(programme)).body("items.size()", equalTo(0));
        judge.post(application + "/scores", FundingScene.scores(5, 5)).statusCode(404);
    }

    @Test
    void theDatabaseTakesNoneFromAWriter() {
        var application = scene.submitted(programme, 1_000);
        Map.of(
                        "submitted_by = drafters[1]", "who wrote and who submitted an application stays",
                        "submitted_by = null", "who wrote and who submitted an application stays",
                        "drafters = '{}'", "who wrote and who submitted an application stays",
                        "drafters = drafters || submitted_by", "application_is_submitted_by_another")
                .forEach((broken, refusal) -> assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                                .run(() -> entities.createNativeQuery(
                                                "update application set %s where id = ?1".formatted(broken))
                                        .setParameter(1, UUID.fromString(Scene.id(application)))
                                        .executeUpdate()))
                        .as(broken)
                        .hasStackTraceContaining(refusal));
    }

    private void save(Person editor, String application) {
        var contents = FundingScene.application(programme, 1_000);
        contents.keySet().removeAll(List.of("programme", "council"));
        editor.put(application, contents).statusCode(200);
    }

    private static void confirm(String application) {
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
    }
}
