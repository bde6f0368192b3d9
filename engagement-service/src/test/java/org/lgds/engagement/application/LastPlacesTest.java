package org.lgds.engagement.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.Overtaking;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Limits under those who reach for what is left at the same moment. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LastPlacesTest {

    @Inject
    FundingScene scene;

    @Inject
    Deciding deciding;

    @Inject
    Overtaking overtaking;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void ofFiveSubmittedAtOnceTwoAreLed() {
        var programme = scene.open(100_000);
        var applications = IntStream.range(0, 5)
                .mapToObj(i -> scene.confirmed(programme, 1_000))
                .toList();
        var answers = Racing.all(
                5,
                applications.stream()
                        .<Callable<Integer>>map(application -> () ->
                                SRO.act(application, "submission").extract().statusCode())
                        .toList());
        assertThat(answers).containsExactlyInAnyOrder(200, 200, 409, 409, 409);
    }

    @Test
    void theDatabaseCountsPlacesToo() {
        var programme = scene.open(100_000);
        scene.submitted(programme, 1_000);
        var second = scene.submitted(programme, 1_000);
        assertThatThrownBy(() -> update("update application set led = 1 where id = '%s'".formatted(Scene.id(second))))
                .hasStackTraceContaining("application_led_in_a_round");
        assertThatThrownBy(() -> update("update application set led = 3 where id = '%s'".formatted(Scene.id(second))))
                .hasStackTraceContaining("check constraint");
    }

    @Test
    void ofTwoApproversOfTheLastPoundOneWinsAndTheOtherIsTold() {
        var programme = scene.open(1_500);
        var first = scene.scored(programme, 1_000);
        var second = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        var answers = Racing.all(
                2,
                Stream.of(first, second)
                        .<Callable<List<Object>>>map(application -> () -> {
                            var answer = PROGRAMME
                                    .act(application, "approval", FundingScene.approval())
                                    .extract();
                            return List.of(
                                    answer.statusCode(), answer.path(answer.statusCode() == 200 ? "state" : "type"));
                        })
                        .toList());
        assertThat(answers)
                .containsExactlyInAnyOrder(List.of(200, "approved"), List.of(409, "/docs/problems/budget-exceeded"));
        PROGRAMME.get(programme + "/account").body("committed", equalTo(1_000));
        var states = Stream.of(first, second)
                .map(application -> PROGRAMME.get(application).extract().<String>path("state"))
                .collect(Collectors.toList());
        assertThat(states).containsExactlyInAnyOrder("approved", "scored");
    }

    @Test
    void ofTwoApproversOfOneApplicationOneIsTooLate() {
        var programme = scene.open(5_000);
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        Callable<Integer> approval = () -> PROGRAMME
                .act(application, "approval", FundingScene.approval())
                .extract()
                .statusCode();
        var answers = Racing.all(2, List.of(approval, approval));
        assertThat(answers).contains(200).containsAnyOf(409, 412).hasSize(2);
        PROGRAMME.get(programme + "/account").body("committed", equalTo(1_000));
    }

    @Test
    void noProgrammeIsCompletedWhileAnAwardOfItIsBeingOffered() {
        var programme = scene.open(5_000);
        var application = scene.scored(programme, 1_000);
        PROGRAMME.act(programme, "closing").statusCode(200);
        PROGRAMME.act(application, "reservation").statusCode(200);
        PROGRAMME.act(programme, "decision").statusCode(200);
        var id = UUID.fromString(Scene.id(application));
        var approval = new Approval(null, LocalDate.now(), null, null, null);
        var completed = overtaking
                .of(
                        () -> deciding.approve(Application.findById(id), approval),
                        () -> PROGRAMME.act(programme, "completion").extract().statusCode())
                .answer();
        assertThat(completed).isEqualTo(409);
        PROGRAMME.get(programme).body("state", equalTo("decided"));
        PROGRAMME.get(programme + "/account").body("committed", equalTo(1_000));
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
