package org.lgds.council.targets;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.performance.Recorded;
import org.lgds.council.result.Sharings;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADVISOR;

/** A council aims at levels by a day; a result that reaches them meets them, and none but the council and LGDS knows. */
@QuarkusTest
@TestProfile(RealTokens.class)
class TargetResourceTest {

    private static final String NORWICH = "NOW";
    private static final String PATH = "/v1/profiles/NOW/targets";
    private static final LocalDate NEXT_YEAR = LocalDate.now().plusYears(1);

    @Inject
    NotingMetTargets noting;

    @Inject
    Assessments assessments;

    @Inject
    Sharings sharings;

    @Inject
    Recorded recorded;

    @Inject
    Outboxes outbox;

    private int told;

    @BeforeEach
    void norwichHasNothing() {
        assessments.clear(NORWICH);
        sharings.clear(NORWICH);
        recorded.run("delete from council_target where council = ?", NORWICH);
        recorded.run("delete from council_targets where council = ?", NORWICH);
        told = outbox.of("lgds.assessments", NORWICH).size();
    }

    @Test
    void targetsAreSetChangedAndLeft() {
        ADVISOR.get(PATH).statusCode(404);
        aim("silo=4", "data=3")
                .statusCode(201)
                .body("targets.dimension", contains("data", "silo"))
                .body("targets[1].level", equalTo(4))
                .body("targets[1].framework", equalTo("lgds-dmf"))
                .body("targets[1].metOn", nullValue());
        var etag = Person.editor(NORWICH).etag(PATH);
        aim("data=3", "silo=4").statusCode(200).header("ETag", etag);
        Person.editor(NORWICH)
                .asks()
                .contentType("application/json")
                .body(Map.of("targets", List.of()))
                .put(PATH)
                .then()
                .statusCode(428);
        aim("silo=5").statusCode(200).body("targets", hasSize(1));
        ADVISOR.get(PATH + "/history")
                .body("items[0].action", equalTo("target.set"))
                .body("items[0].changes.field", contains("targets"));
        assertTold("target.set", "target.set");
    }

    @Test
    void aResultMeetsTheTargetsItReachesOnceAndTheProfileShowsTheGap() {
        Assessments.finished(NORWICH, 3);
        aim("silo=4", "data=3")
                .statusCode(201)
                .body("targets[0].metOn", equalTo(today()))
                .body("targets[1].metOn", nullValue());
        ADVISOR.get("/v1/profiles/NOW")
                .body("targets[0].gap", equalTo(0))
                .body("targets[1].current", equalTo(3))
                .body("targets[1].gap", equalTo(1));
        noting.note();
        Assessments.finished(NORWICH, 4);
        Stream.generate(() -> CompletableFuture.runAsync(noting::note))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);
        ADVISOR.get(PATH).body("targets[1].metOn", equalTo(today()));
        assertTold("target.set", "target.changed");

        Assessments.finished(NORWICH, 1);
        noting.note();
        ADVISOR.get(PATH).body("targets[1].metOn", equalTo(today()));
        ADVISOR.get("/v1/profiles/NOW").body("targets[1].gap", equalTo(3));
        aim("silo=5").statusCode(200).body("targets[0].metOn", nullValue());
        assertTold("target.set");
    }

    @Test
    void targetsThatCannotBeHeldAgainstAResultKeepNoOthersWaiting() {
        aim("data=3").statusCode(201);
        assessments.clear("STG");
        recorded.run("delete from council_target where council = 'STG'");
        recorded.run("delete from council_targets where council = 'STG'");
        put(Person.editor("STG"), "/v1/profiles/STG/targets", target("data", 3, NEXT_YEAR.toString()))
                .statusCode(201);
        Assessments.finished(NORWICH, 4);
        Assessments.finished("STG", 4);
        outbox.refusing(NORWICH, noting::note);
        ADVISOR.get(PATH).body("targets[0].metOn", nullValue());
        ADVISOR.get("/v1/profiles/STG/targets").body("targets[0].metOn", equalTo(today()));
        noting.note();
        ADVISOR.get(PATH).body("targets[0].metOn", equalTo(today()));
    }

    /** Of the target's events alone. */
    private void assertTold(String... names) {
        var all = outbox.of("lgds.assessments", NORWICH);
        var news = all.subList(told, all.size());
        told = all.size();
        assertThat(news.stream().map(Outboxes.Sent::name)).containsExactly(names);
        assertThat(news).allSatisfy(sent -> {
            Contracts.assertKept(sent);
            assertThat(sent.audience()).isEqualTo("council:NOW");
        });
    }

    @Test
    void onlySensibleTargetsAreTaken() {
        aim("charm=3").statusCode(409).body("unknown", equalTo(List.of("lgds-dmf/charm")));
        aim("silo=1").statusCode(400);
        aim("silo=6").statusCode(400);
        aim("silo=3", "silo=4").statusCode(400).body("errors[0].pointer", equalTo("/targets/1"));
        for (var day : List.of(LocalDate.now().toString(), "2020-01-01", "9999-01-01", "2027-02-30", "soon")) {
            put(Person.editor(NORWICH), target("silo", 4, day)).statusCode(400);
        }
        put(Person.editor(NORWICH), Map.of("dimension", "silo", "level", 4)).statusCode(400);
        aim("silo=4").statusCode(201);
        recorded.run("update council_target set due_on = current_date - 1 where council = 'NOW'");
        var past = LocalDate.now().minusDays(1).toString();
        put(Person.editor(NORWICH), target("silo", 4, past)).statusCode(200);
        put(Person.editor(NORWICH), target("silo", 3, past)).statusCode(400);
    }

    @Test
    void othersNeitherSetNorSeeThemHoweverMuchIsShared() {
        Assessments.finished(NORWICH, 3);
        Sharings.share(NORWICH, "silo=public").statusCode(201);
        aim("silo=4").statusCode(201);
        for (var other : List.of(Person.editor("BST"), Person.sro("LDS"), new Person("portal", "portal"))) {
            other.get(PATH).statusCode(404);
            other.get(PATH + "/history").statusCode(404);
            other.get("/v1/profiles/NOW").statusCode(200).body("targets", nullValue());
            put(other, target("silo", 5, NEXT_YEAR.toString())).statusCode(403);
        }
        put(ADVISOR, target("silo", 5, NEXT_YEAR.toString())).statusCode(403);
        ADVISOR.get(PATH).body("targets[0].level", equalTo(4));
    }

    private static ValidatableResponse aim(String... targets) {
        return put(
                Person.editor(NORWICH),
                Arrays.stream(targets)
                        .map(target -> target.split("="))
                        .map(target -> target(target[0], Integer.parseInt(target[1]), NEXT_YEAR.toString()))
                        .toArray());
    }

    private static Map<String, Object> target(String dimension, int level, String dueOn) {
        return Map.of("dimension", dimension, "level", level, "dueOn", dueOn);
    }

    private static ValidatableResponse put(Person person, Object... targets) {
        return put(person, PATH, targets);
    }

    private static ValidatableResponse put(Person person, String path, Object... targets) {
        return Sharings.put(person, path, Map.of("targets", List.of(targets)));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/London")).toString();
    }
}
