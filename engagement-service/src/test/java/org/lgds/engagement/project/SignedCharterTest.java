package org.lgds.engagement.project;

import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** A charter is signed for one service and one kind of project: for another it is signed anew (DOMAIN.md 5.5). */
@QuarkusTest
@TestProfile(RealTokens.class)
class SignedCharterTest {

    @Inject
    ProjectScene scene;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void aCharterSignedForOneServiceIsNotSignedForAnother() {
        var project = scene.forming();
        ProjectScene.signed(project);
        PROGRAMME.get(project).body("lacking", empty());
        change(project, Map.of("service", scene.service()));
        lacksSignatures(project);
        sro("BST")
                .act(ProjectScene.of(project, "BST"), "signature", Map.of("charterRevision", 1))
                .statusCode(409)
                .body("charterRevision", equalTo(2));
        signs(project, 2);
        sro("LDS").act(project, "chartering").statusCode(200);
    }

    @Test
    void norForAProjectThatNeedsNoDepartmentAnyMore() {
        int service = scene.service();
        var project = scene.forming(service);
        change(project, Map.of("service", service, "kind", "central_local"));
        ProjectScene.signed(project);
        change(project, Map.of("service", service, "kind", "council_led"));
        lacksSignatures(project);
    }

    @Test
    void whoEverWordedItDoesNotSignItOnceAnotherHasSavedItAgain() {
        var project = scene.forming();
        word(sro("LDS"), project);
        word(editor("LDS"), project);
        var own = ProjectScene.of(project, "LDS");
        sro("LDS").act(own, "signature", Map.of("charterRevision", 2)).statusCode(409);
        assertThatThrownBy(() -> sign(own, false)).hasStackTraceContaining("does not sign it");
        var other = new Member("lds-sro2", "council-sro", "LDS", null);
        other.act(own, "signature", Map.of("charterRevision", 2)).statusCode(200);
    }

    @Test
    void whatAWriterSignedBeforeThisWasHeldIsSignedByAnother() {
        var project = scene.forming();
        word(sro("LDS"), project);
        ProjectScene.signed(project, new Member("lds-sro2", "council-sro", "LDS", null));
        sign(ProjectScene.of(project, "LDS"), true);
        lacksSignatures(project);
    }

    @Test
    void aBetterTitleIsNotSignedAnew() {
        int service = scene.service();
        var project = scene.forming(service);
        ProjectScene.signed(project);
        change(project, Map.of("service", service, "title", "Free school meals at once", "summary", "In a minute."));
        sro("LDS").act(project, "chartering").statusCode(200).body("charterRevision", equalTo(1));
    }

    private static void word(Member writer, String project) {
        writer.act(project, "charter", Map.of("text", "We share all we make.", "openOutputs", true))
                .statusCode(200);
    }

    /** Leeds' SRO signs what is the second revision, past the service. */
    private void sign(String participant, boolean beforeThisWasHeld) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (beforeThisWasHeld) {
                entities.createNativeQuery("set local session_replication_role = replica")
                        .executeUpdate();
            }
            entities.createNativeQuery("""
                            update participant set signed_by = 'sub-of-lds-sro', signed_revision = 2, signed_at = now()
                            where id = '%s'""".formatted(ProjectScene.id(participant)))
                    .executeUpdate();
        });
    }

    private static void change(String project, Map<String, Object> contents) {
        var body = ProjectScene.wanted(0);
        body.remove("leadCouncil");
        body.putAll(contents);
        editor("LDS").put(project, body).statusCode(200);
    }

    private static void lacksSignatures(String project) {
        sro("LDS").act(project, "chartering").statusCode(409).body("lacking", contains("signatures"));
    }

    private static void signs(String project, int revision) {
        ProjectScene.COUNCILS.forEach(council -> sro(council)
                .act(ProjectScene.of(project, council), "signature", Map.of("charterRevision", revision))
                .statusCode(200));
        DEPARTMENT
                .act(ProjectScene.ofParty(project, DEPARTMENT), "signature", Map.of("charterRevision", revision))
                .statusCode(200);
    }
}
