package org.lgds.engagement.review;

import java.time.LocalDate;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.engagement.Scene;
import org.lgds.engagement.engagement.Engaged;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.SRO;

@QuarkusTest
@TestProfile(RealTokens.class)
class ReviewResourceTest {

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @Inject
    Engaged engaged;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    private static ValidatableResponse held(String engagement, LocalDate on) {
        return ADVISOR.post(engagement + "/reviews", Map.of("heldOn", on.toString(), "findings", "Two systems fewer."));
    }

    @ParameterizedTest
    @CsvSource({"8, 409", "9, 201", "14, 201", "15, 409"})
    void aReviewIsHeldNineToFourteenMonthsAfterThePlanWasAgreed(int months, int status) {
        var engagement = engaged.followUp();
        engaged.wasAgreed(engagement, months);
        held(engagement, Engaged.today()).statusCode(status);
    }

    @Test
    void theDaysOfTheWindowAreItsOwn() {
        var engagement = engaged.followUp();
        engaged.wasAgreed(engagement, 24);
        var agreed = Engaged.today().minusMonths(24);
        held(engagement, agreed.plusMonths(9).minusDays(1))
                .statusCode(409)
                .body("from", equalTo(agreed.plusMonths(9).toString()))
                .body("until", equalTo(agreed.plusMonths(14).toString()));
        held(engagement, agreed.plusMonths(14).plusDays(1)).statusCode(409);
        var review = held(engagement, agreed.plusMonths(14))
                .statusCode(201)
                .body("planAgreedOn", equalTo(agreed.toString()))
                .extract()
                .<String>path("id");

        assertThat(outbox.of("lgds.engagements", review)).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(outbox.names("lgds.engagements", review)).containsExactly("progress_review.held");
        EDITOR.get(engagement + "/reviews").body("items.id", contains(review));
        EDITOR.get(engagement + "/reviews/" + review).body("findings", equalTo("Two systems fewer."));
        BRISTOL_EDITOR.get(engagement + "/reviews").statusCode(404);
        BRISTOL_EDITOR.get(engagement + "/reviews/" + review).statusCode(404);
    }

    @Test
    void nothingIsReviewedBeforeThereIsAPlanNorOnADayToCome() {
        held(engaged.active(), Engaged.today())
                .statusCode(409)
                .body("detail", containsString("No plan of this engagement was agreed"));
        held(engaged.active(), Engaged.today().plusDays(1)).statusCode(400);
        SRO.post(scene.engagement() + "/reviews", Map.of("heldOn", "2026-01-01", "findings", "Ours."))
                .statusCode(403);
    }
}
