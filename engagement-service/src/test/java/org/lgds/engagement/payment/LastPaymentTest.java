package org.lgds.engagement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.measure.Measured;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Whichever outcome of a project comes last makes its final payment claimable, by itself and once (DOMAIN.md 5.8). */
@QuarkusTest
@TestProfile(RealTokens.class)
class LastPaymentTest {

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    PaymentScene payments;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    private UUID project;
    private String award;
    private String last;
    private int service;

    @BeforeEach
    void anAwardThatWaitsOnOutcomes() {
        scene.councils();
        project = projects.project(UUID.randomUUID(), "LDS");
        award = payments.active(project);
        last = FundingScene.payment(award, true);
        payments.acceptMilestoneOf(last);
        service = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        states.service(service, "housing");
    }

    @Test
    void aReadingThatComesLastReleasesIt() {
        var measure = baselined("digital_take_up");
        assertThat(states.hand(listing(projects.output(project, "ACCEPTED"), 1)))
                .isTrue();
        PROGRAMME.get(last).body("state", equalTo("scheduled"));
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);
        PROGRAMME.get(last).body("state", equalTo("claimable"));
        EDITOR.post(measure + "/readings", Measured.reading("2026-07-31", 56)).statusCode(201);
        assertThat(released()).isOne();
        SRO.act(last, "claim", PaymentScene.body("claim")).statusCode(200);
        EDITOR.post(measure + "/readings", Measured.reading("2026-08-31", 57)).statusCode(201);
        PROGRAMME.get(last).body("state", equalTo("claimed"));
    }

    @Test
    void aListingThatComesLastReleasesItHoweverOftenItIsTold() {
        var measure = baselined("digital_take_up");
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);
        PROGRAMME.get(last).body("state", equalTo("scheduled"));
        var output = projects.output(project, "ACCEPTED");
        var listing = listing(output, 1);
        assertThat(states.hand(listing)).isTrue();
        PROGRAMME.get(last).body("state", equalTo("claimable"));
        var told = outbox.size();
        states.hand(listing);
        states.hand(listing(output, 2));
        assertThat(outbox.size()).isEqualTo(told);
        assertThat(released()).isOne();
    }

    @Test
    void aSuspendedAwardKeepsItUntilItIsResumed() {
        var measure = baselined("digital_take_up");
        states.hand(listing(projects.output(project, "ACCEPTED"), 1));
        PROGRAMME.act(award, "suspension", "reason", "An audit.").statusCode(200);
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);
        PROGRAMME.get(last).body("state", equalTo("scheduled"));
        PROGRAMME.act(award, "resumption").statusCode(200);
        PROGRAMME.get(last).body("state", equalTo("claimable"));
        assertThat(released()).isOne();
    }

    @Test
    void anOutputThatIsNotListedYetKeepsIt() {
        var measure = baselined("digital_take_up");
        states.hand(listing(projects.output(project, "ACCEPTED"), 1));
        var second = projects.output(project, "ACCEPTED");
        EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55)).statusCode(201);
        PROGRAMME.act(last, "release").statusCode(409).body("lacking", contains("outputs"));
        states.hand(listing(second, 1));
        PROGRAMME.get(last).body("state", equalTo("claimable"));
    }

    @Test
    void outcomesThatComeAtTheSameMomentReleaseItOnce() {
        for (int round = 0; round < 5; round++) {
            if (round > 0) {
                anAwardThatWaitsOnOutcomes();
            }
            var readings = List.of(baselined("digital_take_up"), baselined("satisfaction"));
            var listing = listing(projects.output(project, "ACCEPTED"), 1);
            var works = new ArrayList<Callable<Boolean>>();
            readings.forEach(measure -> works.add(() -> read(measure) == 201));
            works.add(() -> states.hand(listing));
            assertThat(Racing.all(3, works)).containsOnly(true);
            PROGRAMME.get(last).body("state", equalTo("claimable"));
            assertThat(released()).isOne();
        }
    }

    @Test
    void noStepOfTheAwardOrItsPaymentsStandsInTheWayOfAReading() {
        for (int round = 0; round < 5; round++) {
            if (round > 0) {
                anAwardThatWaitsOnOutcomes();
            }
            var measure = baselined("digital_take_up");
            states.hand(listing(projects.output(project, "ACCEPTED"), 1));
            var first = FundingScene.payment(award, false);
            payments.acceptMilestoneOf(first);
            var answers = Racing.all(
                    4,
                    List.<Callable<Integer>>of(
                            () -> read(measure),
                            () -> tries(SRO, first, "claim", Map.of("statement", "Done.")),
                            () -> tries(PROGRAMME, award, "suspension", Map.of("reason", "An audit.")),
                            () -> tries(PROGRAMME, first, "cancellation", Map.of("reason", "Not needed."))));
            assertThat(answers.get(0)).isEqualTo(201);
            assertThat(answers).allSatisfy(status -> assertThat(status).isLessThan(500));
            if (answers.get(2) == 200) {
                PROGRAMME.act(award, "resumption").statusCode(200);
            }
            PROGRAMME.get(last).body("state", equalTo("claimable"));
            assertThat(released()).isOne();
        }
    }

    private static int read(String measure) {
        return EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55))
                .extract()
                .statusCode();
    }

    private static int tries(Person person, String path, String action, Object body) {
        return person.asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + "/" + action)
                .statusCode();
    }

    /** A measure of the project at Leeds that waits for its first reading. */
    private String baselined(String kind) {
        var measure = Measured.takeUp(award, service);
        measure.remove("engagement");
        measure.put("kind", kind);
        measure.put("project", project);
        measure.put("council", "LDS");
        return Measured.baselined(measure);
    }

    private long released() {
        return outbox.names("lgds.awards", Scene.id(last)).stream()
                .filter("payment.became_claimable"::equals)
                .count();
    }

    /** The catalogue lists what an output has become. */
    private ConsumerRecord<String, String> listing(UUID output, long sequence) {
        var asset = UUID.nameUUIDFromBytes(output.toString().getBytes());
        return states.record(
                "lgds.assets.state",
                "asset",
                asset.toString(),
                sequence,
                Map.of(
                        "id",
                        asset,
                        "name",
                        "Code",
                        "type",
                        "code",
                        "state",
                        "listed",
                        "owner",
                        Map.of("council", "LDS"),
                        "services",
                        List.of(372),
                        "licenceClass",
                        "open",
                        "output",
                        output));
    }
}
