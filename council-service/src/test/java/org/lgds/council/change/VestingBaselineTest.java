package org.lgds.council.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.framework.Frameworks;
import org.lgds.council.performance.Recorded;
import org.lgds.council.result.Sharings;
import org.lgds.council.test.Place;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.change.Proposals.proposal;

/** A successor starts from the mean of its predecessors' results, by the people that came from each, and is asked for its own. */
@QuarkusTest
@TestProfile(RealTokens.class)
class VestingBaselineTest {

    private static final String DUE = "/v1/assessments/due";

    @Inject
    Place place;

    @Inject
    Recorded recorded;

    @Inject
    Outboxes outbox;

    @Test
    void resultsWeighByPeopleASplitPredecessorsByItsShareAndWhoHasNoneIsLeftOut() {
        var county = place.county(600);
        var whole = place.district(county, 100);
        var split = place.district(county, 300);
        var unassessed = place.district(county, 200);
        var result = Assessments.id(Assessments.finished(whole, 3));
        Assessments.finished(split, 4);
        var one = Place.code();
        var other = Place.code();
        vest(proposal()
                .into(one, whole, unassessed)
                .line(split, one, "created", 0.5)
                .line(split, other, "created", 0.5)
                .makes(one)
                .makes(other));

        Person.editor(one)
                .get(profile(one))
                .statusCode(200)
                .body("result", nullValue())
                .body("dimensions", hasSize(0))
                .body("inheritedBaseline.inherited", equalTo(true))
                .body("inheritedBaseline.dimensions", hasSize(8))
                .body("inheritedBaseline.dimensions.exactScore", everyItem(equalTo("265/4")))
                .body("inheritedBaseline.dimensions.score", everyItem(equalTo(66.2f)))
                .body("inheritedBaseline.dimensions.framework", everyItem(equalTo("lgds-dmf")))
                .body("inheritedBaseline.from.council", contains(sorted(whole, split)))
                .body("inheritedBaseline.from.find { it.council == '" + whole + "' }.assessment", equalTo(result))
                .body("inheritedBaseline.from.find { it.council == '" + split + "' }.people", equalTo(150))
                .body("inheritedBaseline.leftOut", contains(unassessed))
                .body("assessmentDueBy", equalTo("2027-04-01"));
        ADVISOR.get(profile(other))
                .body("inheritedBaseline.dimensions", hasSize(8))
                .body("inheritedBaseline.dimensions.exactScore", everyItem(equalTo("295/4")));
        assertThat(outbox.of("lgds.assessments", one)).hasSize(1).allSatisfy(sent -> {
            Contracts.assertKept(sent);
            assertThat(sent.name()).isEqualTo("baseline.inherited");
            assertThat(sent.audience()).isEqualTo("council:" + one);
        });
    }

    @Test
    void aSuccessorOfCouncilsWithoutResultsInheritsNothingAndIsAskedAllTheSame() {
        var made = Place.code();
        vest(proposal().into(made, place.district(place.county(300), 100)).makes(made));
        ADVISOR.get(profile(made))
                .body("inheritedBaseline.dimensions", hasSize(0))
                .body("inheritedBaseline.leftOut", hasSize(1))
                .body("assessmentDueBy", equalTo("2027-04-01"));
        assertThat(outbox.of("lgds.assessments", made)).hasSize(1).allSatisfy(Contracts::assertKept);
    }

    @Test
    void resultsAgainstDifferentFrameworksAreNeverMixed() {
        var framework = Frameworks.newId();
        var pinned = Frameworks.published(framework, "2.0.0", Frameworks.content());
        var county = place.county(400);
        var one = place.district(county, 100);
        var other = place.district(county, 300);
        Assessments.finished(one, 3);
        var path = Assessments.submitted(Map.of("council", other, "framework", pinned), 4);
        Person.sro(other).act(path, "finalisation").statusCode(200);
        var made = Place.code();
        vest(proposal().into(made, one, other).makes(made));
        ADVISOR.get(profile(made))
                .body("inheritedBaseline.dimensions", hasSize(16))
                .body(ofSilo("lgds-dmf") + ".exactScore", equalTo("55"))
                .body(ofSilo(framework) + ".exactScore", equalTo("295/4"))
                .body(ofSilo(framework) + ".major", equalTo(2));
    }

    @Test
    void whoTakesOverAndGoesOnIsItsOwnPredecessorAndAskedAnew() {
        var county = place.county(300);
        var district = place.district(county, 100);
        Assessments.finished(county, 3);
        recorded.run("update assessment set finalised_at = '2026-03-31T22:59:59Z' where council = ?", county);
        Assessments.finished(district, 4);
        vest(proposal().goesOn(county).takesOver(county, district));
        ADVISOR.get(profile(county))
                .body("result", notNullValue())
                .body("inheritedBaseline.dimensions.exactScore", everyItem(equalTo("955/16")))
                .body("inheritedBaseline.from.people", contains(people(county, 300, district, 100)))
                .body("assessmentDueBy", equalTo("2027-04-01"));
        // The first instant of vesting day in London.
        recorded.run("update assessment set finalised_at = '2026-03-31T23:00:00Z' where council = ?", county);
        ADVISOR.get(profile(county)).body("assessmentDueBy", nullValue());
    }

    @Test
    void whoOnlyGoesOnInheritsNothingNew() {
        var unitary = place.unitary(100);
        vest(proposal().goesOn(unitary).outcome(Map.of("code", unitary, "name", "City of " + unitary)));
        ADVISOR.get(profile(unitary)).body("inheritedBaseline", nullValue()).body("assessmentDueBy", nullValue());
        assertThat(outbox.of("lgds.assessments", unitary)).isEmpty();
    }

    @Test
    void lgdsSeesWhoseAssessmentIsDueUntilItIsFinal() {
        var made = Place.code();
        vest(proposal().into(made, place.district(place.county(300), 100)).makes(made));
        assertThat(due(made))
                .containsEntry("assessmentDueBy", "2027-04-01")
                .containsEntry("vestedOn", "2026-04-01")
                .containsEntry("overdue", false)
                .doesNotContainKey("openAssessment");
        recorded.run("update inherited_baseline set due_by = '2026-04-02' where council = ?", made);
        var open = Assessments.started(made);
        assertThat(due(made))
                .containsEntry("overdue", true)
                .containsEntry("openAssessment", Assessments.id(open))
                .containsEntry("openState", "draft");
        Person.editor(made)
                .act(open, "withdrawal", "reason", "Begun too early.")
                .statusCode(200);
        Assessments.finished(made, 3);
        assertThat(due(made)).isNull();
        Person.editor(made)
                .get(profile(made))
                .body("inheritedBaseline", notNullValue())
                .body("assessmentDueBy", nullValue());
    }

    @Test
    void nobodyElseLearnsWhatWasInheritedOrIsDue() {
        var made = Place.code();
        vest(proposal().into(made, place.district(place.county(300), 100)).makes(made));
        var stranger = Person.editor("BST");
        stranger.get(profile(made)).statusCode(404);
        Assessments.finished(made, 3);
        Sharings.share(made, "silo=public").statusCode(201);
        stranger.get(profile(made)).statusCode(200).body("inheritedBaseline", nullValue());
        for (var other :
                List.of(stranger, Person.editor(made), Person.reviewer("BST"), new Person("portal", "portal"))) {
            other.get(DUE).statusCode(403);
        }
        Person.NOBODY.get(DUE).statusCode(401);
    }

    private static Map<String, Object> due(String council) {
        var found = new ArrayList<Map<String, Object>>();
        for (String next = DUE + "?limit=2"; next != null; ) {
            JsonPath page = ADVISOR.asks()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items"));
            next = page.getString("next");
        }
        assertThat(found).extracting(one -> one.get("council")).doesNotHaveDuplicates();
        assertThat(found).extracting(one -> (String) one.get("assessmentDueBy")).isSorted();
        return found.stream()
                .filter(one -> one.get("council").equals(council))
                .findFirst()
                .orElse(null);
    }

    private static String ofSilo(String framework) {
        return "inheritedBaseline.dimensions.find { it.framework == '%s' && it.dimension == 'silo' }"
                .formatted(framework);
    }

    private static String[] sorted(String... codes) {
        return List.of(codes).stream().sorted().toArray(String[]::new);
    }

    private static Integer[] people(String one, int ofOne, String other, int ofOther) {
        return one.compareTo(other) < 0 ? new Integer[] {ofOne, ofOther} : new Integer[] {ofOther, ofOne};
    }

    private static String profile(String code) {
        return "/v1/profiles/" + code;
    }

    private static void vest(Proposals proposal) {
        String id = Person.ADMIN
                .post("/v1/structural-changes", proposal.body())
                .statusCode(201)
                .extract()
                .path("id");
        var path = "/v1/structural-changes/" + id;
        for (var stage : List.of("consultation", "decision", "order")) {
            Person.ADMIN.act(path, stage, Map.of()).statusCode(200);
        }
        Person.ADMIN.act(path, "shadow").statusCode(200);
        Person.ADMIN.act(path, "vesting").statusCode(200);
    }
}
