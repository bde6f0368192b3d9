package org.lgds.engagement.standard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Racing;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.Overtaking;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;
import static org.lgds.engagement.standard.StandardScene.version;

/** No version is superseded by an older one, whichever was agreed first (DOMAIN.md 5.7). */
@QuarkusTest
@TestProfile(RealTokens.class)
class VersionOrderTest {

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    @Inject
    ComingIntoForce coming;

    @Inject
    Overtaking overtaking;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        projects.councils();
    }

    @Test
    void versionsComeIntoForceInTheOrderOfTheirNumbers() {
        var standard = twoConsulted();
        var june = StandardScene.tomorrow().plusDays(90);
        PROGRAMME
                .act(version(standard, 1), "agreement", "inForceFrom", june.toString())
                .statusCode(200);
        for (var early : List.of(june.minusDays(80), june)) {
            PROGRAMME
                    .act(version(standard, 2), "agreement", "inForceFrom", early.toString())
                    .statusCode(409)
                    .body("after", equalTo(june.toString()));
        }
        PROGRAMME
                .act(
                        version(standard, 2),
                        "agreement",
                        "inForceFrom",
                        june.plusDays(1).toString())
                .statusCode(200);
        coming.takeEffect(june.plusDays(1));
        given().get(standard)
                .then()
                .body("inForce", equalTo(2))
                .body("versions.state", contains("superseded", "in_force"));
    }

    @Test
    void aVersionWhoseTurnComesBeforeThatOfAnOlderOneLetsItGoFirst() {
        var standard = twoConsulted();
        var june = StandardScene.tomorrow().plusDays(90);
        for (var number : List.of(1, 2)) {
            PROGRAMME
                    .act(
                            version(standard, number),
                            "agreement",
                            "inForceFrom",
                            june.plusDays(number).toString())
                    .statusCode(200);
        }
        var id = UUID.fromString(ProjectScene.id(standard));
        QuarkusTransaction.requiringNew().run(() -> {
            var second = Standard.held(id).orElseThrow().versions.stream()
                    .filter(one -> one.number == 2)
                    .findFirst()
                    .orElseThrow();
            coming.comeIntoForce(new ComingIntoForce.Due(id, second.id, second.inForceFrom), june.plusDays(2));
        });
        given().get(standard)
                .then()
                .body("inForce", equalTo(2))
                .body("versions.state", contains("superseded", "in_force"));
    }

    @Test
    void anOlderVersionIsNotAgreedForADayOnWhichANewerOneHolds() {
        var standard = twoConsulted();
        var march = StandardScene.tomorrow().plusDays(9);
        PROGRAMME
                .act(version(standard, 2), "agreement", "inForceFrom", march.toString())
                .statusCode(200);
        PROGRAMME
                .act(version(standard, 1), "agreement", "inForceFrom", march.toString())
                .statusCode(409)
                .body("before", equalTo(march.toString()));
        coming.takeEffect(march);
        PROGRAMME
                .act(
                        version(standard, 1),
                        "agreement",
                        "inForceFrom",
                        march.plusDays(1).toString())
                .statusCode(409);
        given().get(standard).then().body("inForce", equalTo(2));
    }

    @Test
    void ofTwoThatAreAgreedOutOfOrderAtOnceOneIs() {
        var standard = twoConsulted();
        var june = StandardScene.tomorrow().plusDays(90);
        var answers = Racing.all(
                2,
                List.<Callable<Integer>>of(
                        () -> agrees(version(standard, 1), june),
                        () -> agrees(version(standard, 2), june.minusDays(80))));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void theDatabaseAgreesToNoneOutOfOrderEither() {
        var standard = twoConsulted();
        Throwable refused = overtaking
                .of(
                        () -> entities.createNativeQuery("""
                                update standard_version set state = 'AGREED', agreed_on = current_date, in_force_from = current_date + 90
                                where standard = ?1 and number = 1""")
                                .setParameter(1, UUID.fromString(ProjectScene.id(standard)))
                                .executeUpdate(),
                        () -> catchThrowable(() -> scene.put(standard, 2, "AGREED")))
                .answer();
        assertThat(refused).hasStackTraceContaining("out of order");
    }

    private static int agrees(String version, LocalDate from) {
        return PROGRAMME
                .tries(version, "agreement", Map.of("inForceFrom", from.toString()))
                .extract()
                .statusCode();
    }

    /** Two versions that all have voted for. */
    private String twoConsulted() {
        var standard = scene.drafted();
        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);
        for (int number = 1; number <= 2; number++) {
            var version = scene.consulted(standard, number);
            for (var member : List.of(sro("LDS"), sro("BST"), sro("CMD"), DEPARTMENT)) {
                StandardScene.vote(version, member, "in_favour");
            }
        }
        return standard;
    }
}
