package org.lgds.council.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.framework.Frameworks;
import org.lgds.council.performance.Recorded;
import org.lgds.council.result.Sharings;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.NOBODY;
import static org.lgds.council.assessment.Assessments.finished;
import static org.lgds.council.result.Sharings.share;

/** A profile shows its reader what the council shares with them, dimension by dimension, and nothing that tells of the rest. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ProfileResourceTest {

    private static final String CAMBRIDGE = "CAB";
    private static final String PROFILE = "/v1/profiles/CAB";
    private static final List<String> ALL =
            List.of("commitment", "silo", "capacity", "service_design", "reuse", "technology", "data", "join_up");

    /** In Cambridge's chosen group. */
    private static final Person PEER = Person.editor("SHF");

    private static final Person STRANGER = Person.editor("KEN");

    @Inject
    Assessments assessments;

    @Inject
    Sharings sharings;

    @Inject
    Recorded recorded;

    @BeforeEach
    void cambridgeHasNothing() {
        assessments.clear(CAMBRIDGE);
        recorded.run("update assessment set council = 'BFS' where council = 'CAB'");
        sharings.clear(CAMBRIDGE);
        sharings.peers(CAMBRIDGE, "SHF");
    }

    @Test
    void theCouncilAndLgdsReadAll() {
        ADVISOR.get(PROFILE).statusCode(200).body("result", nullValue()).body("dimensions", hasSize(0));
        var path = finished(CAMBRIDGE, 3);
        for (var reader : List.of(ADVISOR, Person.editor(CAMBRIDGE), Person.sro(CAMBRIDGE))) {
            reader.get(PROFILE)
                    .statusCode(200)
                    .body("result.assessment", equalTo(Assessments.id(path)))
                    .body("result.overall.score", equalTo(55.0f))
                    .body("result.overall.exactScore", equalTo("55"))
                    .body("result.overall.level", equalTo(3))
                    .body("result.assurance", equalTo("self_assessed"))
                    .body("result.stale", equalTo(false))
                    .body("result.dimensions", hasSize(8))
                    .body("dimensions", hasSize(8))
                    .body("overall[0].segments[0].points", hasSize(1));
        }
        ADVISOR.get("/v1/profiles/XXX").statusCode(404);
    }

    @Test
    void whatIsPrivateIsNotThereWhetherThereIsAResultOrNot() {
        var without = STRANGER.get(PROFILE).statusCode(404).extract().asString();
        finished(CAMBRIDGE, 3);
        for (var other : List.of(STRANGER, PEER, Person.reviewer("BST"), new Person("portal", "portal"))) {
            assertThat(other.get(PROFILE).statusCode(404).extract().asString()).isEqualTo(without);
            other.asks()
                    .header("If-None-Match", ADVISOR.etag(PROFILE))
                    .get(PROFILE)
                    .then()
                    .statusCode(404);
        }
        assertThat(NOBODY.get(PROFILE).statusCode(404).extract().asString()).isEqualTo(without);
        assertThat(NOBODY.get("/v1/profiles/XXX").statusCode(404).extract().asString())
                .isEqualTo(without.replace("CAB", "XXX"));
    }

    @Test
    void peersReadWhatIsSharedWithPeersAndAnyoneWhatIsPublished() {
        finished(CAMBRIDGE, 3);
        share(CAMBRIDGE, "silo=public", "data=peers").statusCode(201);

        PEER.get(PROFILE)
                .statusCode(200)
                .body("result.dimensions.id", contains("silo", "data"))
                .body("dimensions.dimension", contains("silo", "data"))
                .body("result.overall", nullValue())
                .body("overall", hasSize(0))
                .body("result.assessment", nullValue())
                .body("result.dimensions[0].countedLower", nullValue())
                .body("result.dimensions[0].level", equalTo(3))
                .body("performance", nullValue());
        for (var other : List.of(STRANGER, NOBODY, new Person("portal", "portal"))) {
            other.get(PROFILE)
                    .statusCode(200)
                    .body("result.dimensions.id", contains("silo"))
                    .body("dimensions.dimension", contains("silo"))
                    .body("result.overall", nullValue());
        }
        PEER.asks("councils:read").get(PROFILE).then().body("result.dimensions.id", contains("silo"));

        share(CAMBRIDGE, "silo=peers").statusCode(200);
        PEER.get(PROFILE).body("result.dimensions.id", contains("silo"));
        NOBODY.get(PROFILE).statusCode(404);
        STRANGER.get(PROFILE).statusCode(404);
        share(CAMBRIDGE).statusCode(200);
        PEER.get(PROFILE).statusCode(404);
    }

    @Test
    void theWholeIsShownOnlyWhereEveryDimensionIs() {
        finished(CAMBRIDGE, 3);
        var choices = ALL.stream().map(dimension -> dimension + "=public").toArray(String[]::new);
        share(CAMBRIDGE, choices).statusCode(201);
        NOBODY.get(PROFILE).body("result.overall.score", equalTo(55.0f)).body("overall", hasSize(1));

        choices[7] = "join_up=peers";
        share(CAMBRIDGE, choices).statusCode(200);
        NOBODY.get(PROFILE).body("result.dimensions", hasSize(7)).body("result.overall", nullValue());
        PEER.get(PROFILE).body("result.overall.score", equalTo(55.0f));
    }

    @Test
    void theStandingPeerSetReadsToo() {
        finished(CAMBRIDGE, 3);
        share(CAMBRIDGE, "silo=peers").statusCode(201);
        var exeter = Person.editor("EXE");
        exeter.get(PROFILE).statusCode(404);
        Person.sro(CAMBRIDGE).post("/v1/councils/CAB/peer-sets", Map.of());
        exeter.get(PROFILE).statusCode(200).body("result.dimensions.id", contains("silo"));
        STRANGER.get(PROFILE).statusCode(404);
        recorded.run("update peer_set set ended_on = current_date where council = 'CAB'");
        exeter.get(PROFILE).statusCode(404);
        recorded.whileEnded(
                CAMBRIDGE, LocalDate.now(), () -> exeter.get(PROFILE).statusCode(200));
    }

    @Test
    void anETagDoesNotMoveWithWhatIsNotSeen() {
        var first = Assessments.started(CAMBRIDGE);
        Assessments.answer(first, CAMBRIDGE, 3, 50);
        finish(first);
        share(CAMBRIDGE, "silo=public").statusCode(201);
        var seen = NOBODY.etag(PROFILE);
        assertThat(seen).isNotEqualTo(STRANGER.etag(PROFILE));
        NOBODY.asks().header("If-None-Match", seen).get(PROFILE).then().statusCode(304);
        share(CAMBRIDGE, "silo=public", "data=peers").statusCode(200);
        Assessments.started(CAMBRIDGE);
        assertThat(NOBODY.etag(PROFILE)).isEqualTo(seen);
        share(CAMBRIDGE, "silo=public", "data=public").statusCode(200);
        assertThat(NOBODY.etag(PROFILE)).isNotEqualTo(seen);
    }

    private static void finish(String path) {
        Person.sro(CAMBRIDGE).act(path, "sign-off").statusCode(200);
        Person.editor(CAMBRIDGE).act(path, "submission").statusCode(200);
        Person.sro(CAMBRIDGE).act(path, "finalisation").statusCode(200);
    }

    @Test
    void theHistoryBreaksAtAMajorVersion() {
        var framework = Frameworks.newId();
        Frameworks.published(framework, "1.0.0", Frameworks.content());
        finishedAgainst(framework, "1.0.0", 2);
        finishedAgainst(framework, "1.0.0", 3);
        Frameworks.published(framework, "2.0.0", next());
        finishedAgainst(framework, "2.0.0", 4);

        ADVISOR.get(PROFILE)
                .body("dimensions.find { it.dimension == 'silo' }.segments.major", contains(1, 2))
                .body("dimensions.find { it.dimension == 'silo' }.segments[0].points.score", contains(36.2f, 55.0f))
                .body("dimensions.find { it.dimension == 'silo' }.segments[0].follows", nullValue())
                .body("dimensions.find { it.dimension == 'silo' }.segments[1].follows", contains("silo"))
                .body("dimensions.find { it.dimension == 'silo' }.segments[1].points", hasSize(1))
                .body("overall.segments[0].major", contains(1, 2))
                .body("result.framework", equalTo(framework + "/2.0.0"));
        // What is shared of one framework is not shared of another that calls a dimension the same.
        share(CAMBRIDGE, "silo=public").statusCode(201);
        NOBODY.get(PROFILE).statusCode(404);
    }

    private static void finishedAgainst(String framework, String version, int scale) {
        var path = Assessments.submitted(Map.of("council", CAMBRIDGE, "framework", framework + "/" + version), scale);
        Person.sro(CAMBRIDGE).act(path, "finalisation").statusCode(200);
    }

    /** Weights move from one dimension to another, and each dimension goes on in itself. */
    private static ObjectNode next() {
        return Frameworks.contentBut(content -> {
            weigh(content, 0, 1400);
            weigh(content, 1, 1600);
            var walk = content.putObject("crosswalk").put("from", "1.0.0");
            var lines = walk.putArray("dimensions");
            ALL.forEach(id -> lines.addObject().put("from", id).putArray("to").add(id));
        });
    }

    private static void weigh(ObjectNode content, int dimension, int weight) {
        ((ObjectNode) content.get("dimensions").get(dimension)).put("weightBp", weight);
    }

    @Test
    void performanceStandsBesideItForTheCouncilAlone() {
        var month = LocalDate.now().withDayOfMonth(1).minusMonths(3);
        recorded.run("update service_performance set state = 'WITHDRAWN', reason = 'test' where council = 'CAB'");
        ADVISOR.get(PROFILE).body("performance", nullValue());
        recorded.month(CAMBRIDGE, 372, month, new Recorded.Told(900L, 600L, 80L));
        recorded.month(CAMBRIDGE, 372, month.plusMonths(1), new Recorded.Told(900L, 400L, 60L));

        Person.editor(CAMBRIDGE)
                .get(PROFILE)
                .body("performance.all.services", equalTo(1))
                .body("performance.all.digitalTakeUp", equalTo(0.5f))
                .body("performance.all.completionRate", equalTo(0.5556f))
                .body("performance.all.satisfaction", equalTo(0.7f))
                .body("performance.all.costPerTransactionPence", nullValue())
                .body("performance.areas[0].area", notNullValue());
        finished(CAMBRIDGE, 3);
        share(CAMBRIDGE, "silo=public").statusCode(201);
        STRANGER.get(PROFILE).statusCode(200).body("performance", nullValue());
    }
}
