package org.lgds.engagement.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** What advice avoided is measured where somebody can realise it, in whichever order its council ends and the catalogue tells. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AvoidedSpendAtVestingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AtomicInteger NEXT = new AtomicInteger('A');
    private static final long BENEFIT = 11_000_000;

    private final UUID adoption = UUID.randomUUID();

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    private UUID asset;
    private String old;
    private String east;
    private String west;
    private String engagement;
    private String recommendation;

    @BeforeEach
    void anAcceptedRecommendation() {
        var letter = (char) NEXT.getAndIncrement();
        asset = UUID.randomUUID();
        old = "AO" + letter;
        east = "AE" + letter;
        west = "AW" + letter;
        states.council(old, 1, "active");
        states.council(east, 1, "shadow");
        states.council(west, 1, "shadow");
        states.asset(asset, 1, "listed");
        engagement = Scene.ENGAGEMENTS + made("/v1/engagements", Map.of("council", old, "title", "Fewer systems"));
        recommendation = Scene.RECOMMENDATIONS + made("/v1/recommendations", Scene.recommended(engagement, asset));
        ADVISOR.act(recommendation, "issue").statusCode(200);
        new Person("old-editor", "council-editor", old)
                .act(recommendation, "acceptance")
                .statusCode(200);
    }

    private static String made(String path, Map<String, Object> body) {
        return ADVISOR.post(path, body).statusCode(201).extract().path("id");
    }

    private void over() {
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor.").statusCode(200);
    }

    private boolean merged() {
        return states.vested(DAY, List.of(line(old, east, "created", 1)));
    }

    private boolean split() {
        return states.vested(DAY, List.of(line(old, east, "created", 0.4), line(old, west, "created", 0.6)));
    }

    private boolean assessed(String council) {
        return states.hand(states.benefitRecord(adoption, council, asset, 15_000_000, BENEFIT));
    }

    private ValidatableResponse measured() {
        return ADVISOR.get("/v1/measures?engagement=" + Scene.id(engagement)).body("items", hasSize(1));
    }

    private String measure() {
        return Measured.MEASURES + measured().extract().<String>path("items[0].id");
    }

    private static void canBeRealised(String measure) {
        ADVISOR.act(measure, "realisation", Map.of("benefit", Measured.benefit(BENEFIT, 2026, false)))
                .statusCode(200);
    }

    @Test
    void adviceThatWentToTheSuccessorIsMeasuredThere() {
        over();
        merged();
        states.adoption(adoption, 1, east, asset, "live");
        assessed(east);
        measured().body("items.council", contains(east)).body("items.measuredCouncil", contains(east));
        canBeRealised(measure());
    }

    @Test
    void whatIsAssessedAfterTheVestingGoesToTheSuccessorToo() {
        states.adoption(adoption, 1, old, asset, "live");
        over();
        merged();
        assessed(old);
        ADVISOR.get(recommendation).body("council", equalTo(old)).body("state", equalTo("implemented"));
        measured().body("items.council", contains(east)).body("items.measuredCouncil", contains(old));
        var measure = measure();
        new Person("heir", "council-editor", east).get(measure).statusCode(200);
        canBeRealised(measure);
        assertThat(outbox.of("lgds.engagements", Scene.id(measure)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::audience)
                .containsOnly("council:" + east);
    }

    @Test
    void ofSeveralSuccessorsOneIsNamed() {
        states.adoption(adoption, 1, old, asset, "live");
        over();
        split();
        assessed(old);
        measured().body("items.council", contains(old)).body("items.proposedSuccessor", contains(east));
        var measure = measure();
        PROGRAMME.act(measure, "transfer", "council", west).statusCode(200).body("council", equalTo(west));
        canBeRealised(measure);
    }

    @Test
    void whileItsEngagementWaitsItWaitsWithIt() {
        states.adoption(adoption, 1, old, asset, "live");
        split();
        assessed(old);
        measured().body("items.council", contains(old)).body("items.proposedSuccessor", contains(west));
        PROGRAMME.act(measure(), "transfer", "council", east).statusCode(409);
        PROGRAMME.act(engagement, "transfer", "council", east).statusCode(200);
        ADVISOR.get(measure()).body("council", equalTo(east)).body("proposedSuccessor", nullValue());
        canBeRealised(measure());
    }

    @Test
    void anAdoptionThatGoesOnFromAPredecessorsAvoidsNothingAnew() {
        states.adoption(adoption, 1, old, asset, "live");
        assessed(old);
        merged();
        var successors = UUID.randomUUID();
        states.adoption(successors, 1, east, asset, "live");
        ADVISOR.post("/v1/measures", Avoided.byHand(engagement, successors))
                .statusCode(409)
                .body("detail", containsString("has not assessed"));
        measured().body("items.adoption", contains(adoption.toString()));
    }

    @Test
    void toldInTheMidstOfTheVestingItIsTheSuccessorsAllTheSame() {
        for (int round = 0; round < 3; round++) {
            if (round > 0) {
                anAcceptedRecommendation();
            }
            var live = UUID.randomUUID();
            states.adoption(live, 1, old, asset, "live");
            over();
            var benefit = states.benefitRecord(live, old, asset, 15_000_000, BENEFIT);
            assertThat(Racing.all(2, List.<Callable<Boolean>>of(this::merged, () -> states.hand(benefit))))
                    .containsOnly(true);
            measured().body("items.council", contains(east)).body("items.measuredCouncil", contains(old));
        }
    }
}
