package org.lgds.council.assessment;

import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.lgds.council.Person.ADVISOR;

/** A download holds the assessments that its reader may see, and no more of each than they may see. */
@QuarkusTest
@TestProfile(RealTokens.class)
class AssessmentExportTest {

    private static final String EXPORT = "/v1/assessments/export";
    private static final Person OXFORD = Person.editor("OXO");

    @Inject
    Assessments assessments;

    private String own;
    private String another;

    @BeforeEach
    void twoCouncilsHaveResults() {
        assessments.clear("OXO", "WOT");
        own = Assessments.id(Assessments.finished("OXO", 3));
        another = Assessments.id(Assessments.finished("WOT", 4));
    }

    @Test
    void aCouncilTakesAwayItsOwnAndLgdsAll() {
        assertThat(ids(OXFORD, "")).contains(own).doesNotContain(another);
        assertThat(ids(ADVISOR, "")).contains(own, another);
        assertThat(ids(ADVISOR, "&council=WOT")).contains(another).doesNotContain(own);
        assertThat(ids(ADVISOR, "&council=WOT&state=final")).containsExactly(another);
        assertThat(ids(OXFORD, "&council=WOT")).isEmpty();
        for (var other : List.of(new Person("portal", "portal"), new Person("supplier", "supplier"))) {
            assertThat(ids(other, "")).isEmpty();
        }
    }

    @Test
    void aLineHoldsTheResultAndNoAnswers() {
        var line = lines(OXFORD, "")
                .filter(one -> one.contains(own))
                .map(JsonPath::from)
                .findFirst()
                .orElseThrow();
        assertThat(line.getString("result.exactScore")).isEqualTo("55");
        assertThat(line.getString("startedBy")).isEqualTo(OXFORD.subject());
        assertThat(line.getMap("$")).doesNotContainKeys("answers", "allowedActions");
    }

    @Test
    void aSpreadsheetNamesNobody() {
        var csv = OXFORD.asks()
                .get(EXPORT + "?format=csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("assessments.csv"))
                .extract()
                .asString();
        assertThat(csv).startsWith("id,council,framework,state,assurance");
        assertThat(csv.lines().filter(line -> line.startsWith(own)))
                .singleElement()
                .asString()
                .contains(",OXO,lgds-dmf/1.0.0,final,self_assessed,", ",55.0,80.0,3,", "silo 3");
        assertThat(csv).doesNotContain("sub-of-", another);
    }

    @Test
    void whoMayNotReadAssessmentsTakesNothingAway() {
        Person.NOBODY.get(EXPORT).statusCode(401);
        OXFORD.asks("councils:read").get(EXPORT).then().statusCode(403);
        OXFORD.get(EXPORT + "?state=done").statusCode(400);
        OXFORD.get(EXPORT + "?charm=1").statusCode(400);
    }

    private static List<String> ids(Person person, String filter) {
        return lines(person, filter)
                .map(line -> JsonPath.from(line).getString("id"))
                .toList();
    }

    private static Stream<String> lines(Person person, String filter) {
        return person.asks()
                .get(EXPORT + "?format=ndjson" + filter)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines();
    }
}
