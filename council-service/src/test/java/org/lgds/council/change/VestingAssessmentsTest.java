package org.lgds.council.change;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.change.Proposals.proposal;

/** What a reorganisation does to assessments: those of who ends are withdrawn, and nobody but councils in being has new ones. */
@QuarkusTest
@TestProfile(RealTokens.class)
class VestingAssessmentsTest {

    @Inject
    Place place;

    @Inject
    Outboxes outbox;

    @Test
    void whatIsOpenIsWithdrawnAtVestingAndItsResultStays() {
        var ends = place.district(place.county(300), 100);
        var result = Assessments.finished(ends, 3);
        var open = Assessments.started(ends);
        var made = Place.code();
        vest(inShadow(made, ends));

        Person.ADVISOR.get(open).statusCode(200).body("state", equalTo("withdrawn"));
        assertThat(outbox.names("lgds.assessments", Assessments.id(open))).endsWith("assessment.withdrawn");
        Person.ADVISOR.get(result).body("state", equalTo("final"));
        Person.editor(ends)
                .post("/v1/assessments", Map.of("council", ends))
                .statusCode(403)
                .body("type", equalTo("/docs/problems/council-abolished"))
                .body("detail", containsString(made))
                .body("successors", contains(made));
        Assessments.started(made);
    }

    @Test
    void aShadowCouncilIsNotAssessed() {
        var made = Place.code();
        inShadow(made, place.district(place.county(300), 100));
        Person.editor(made)
                .post("/v1/assessments", Map.of("council", made))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/council-in-shadow"));
    }

    static String inShadow(String made, String ends) {
        var body = proposal().into(made, ends).makes(made).body();
        String id = Person.ADMIN
                .post("/v1/structural-changes", body)
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/v1/structural-changes/" + id;
        for (var stage : List.of("consultation", "decision", "order")) {
            Person.ADMIN.act(path, stage, Map.of()).statusCode(200);
        }
        Person.ADMIN.act(path, "shadow").statusCode(200);
        return path;
    }

    static void vest(String path) {
        Person.ADMIN.act(path, "vesting").statusCode(200);
    }
}
