package org.lgds.engagement.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.engagement.FundedProjects;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.FundingScene.PANEL1;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** Nobody judges what their own council or party applies for, whatever they declare: their token is held against it too. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OwnTiesTest {

    private static final String SCOPES = "engagements:read funding:write";

    private final UUID change = UUID.randomUUID();

    @Inject
    FundingScene scene;

    @Inject
    FundedProjects projects;

    @Inject
    States states;

    private String programme;
    private String application;

    @BeforeEach
    void anEligibleApplication() {
        scene.councils();
        programme = scene.open(100_000);
        application = scene.eligible(programme, 1_000);
    }

    @ParameterizedTest
    @CsvSource({"council-editor, LDS", "council-sro, BST", "council-system, CMD"})
    void whoIsOfACouncilNamedReadsItAndDoesNotScoreIt(String role, String council) {
        var both = new Person("both-" + council, role + " panel-member", council);
        scene.declare(both, programme, Map.of()).statusCode(201).body("councils", contains(council));
        both.get(application).statusCode(200);
        both.post(application + "/scores", FundingScene.scores(5, 5))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/not-independent"));
    }

    @Test
    void whoIsOfACouncilThatWillFollowOneNamedKnowsNothingOfIt() {
        var next = code();
        states.council(next, 1, "shadow");
        var theirs = new Person("panel-" + next, "panel-member", next);
        scene.declare(theirs, programme, Map.of()).statusCode(201);
        theirs.get(application).statusCode(200);
        announce("order_made", 1, "BST", next);
        isOut(theirs.asks());
        announce("cancelled", 2, "BST", next);
        theirs.get(application).statusCode(200);
    }

    @Test
    void whoIsOfASupplierOfTheProjectKnowsNothingOfIt() {
        var party = "supplier-" + UUID.randomUUID();
        projects.supplier(FundingScene.PROJECT, party);
        for (var parties : List.of(Set.of(party), Set.of("other", party))) {
            var name = "panel-" + UUID.randomUUID();
            var member = Tokens.ofParties(name, "panel-member", SCOPES, parties.toArray(new String[0]));
            given().auth()
                    .oauth2(Tokens.of(name, "panel-member", SCOPES))
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .put(programme + "/declaration")
                    .then()
                    .statusCode(201);
            isOut(given().auth().oauth2(member));
        }
    }

    @Test
    void whoWroteItKnowsNothingOfItAsAMemberOfThePanel() {
        var writer = new Person(EDITOR.name(), "panel-member");
        scene.declare(writer, programme, Map.of()).statusCode(201);
        isOut(writer.asks());
    }

    @Test
    void aScoreDoesNotCountOnceTheTokenOfItsMemberIsForACouncilNamed() {
        var name = "panel-" + UUID.randomUUID();
        scene.score(new Person(name, "panel-member"), programme, application, 5, 5);
        scene.score(PANEL1, programme, application, 4, 4);
        new Person(name, "panel-member", "CMD")
                .put(programme + "/declaration", Map.of())
                .statusCode(200)
                .body("councils", contains("CMD"));
        PROGRAMME.act(application, "scoring").statusCode(409).body("members", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "programme-manager", "lgds-admin"})
    void whoIsOfLgdsReadsTheOtherMembersScoresOnceTheScoringIsClosed(String role) {
        scene.score(PANEL1, programme, application, 4, 4);
        var others = application + "/scores/"
                + PROGRAMME.get(application + "/scores").extract().path("items[0].id");
        var both = new Person("both-" + role, role + " panel-member");
        both.get(application + "/scores").statusCode(200).body("items", empty());
        both.get(others).statusCode(404);
        both.get(others + "/history").statusCode(404);
        scene.score(both, programme, application, 5, 3);
        both.get(application + "/scores").body("items.member", contains("sub-of-both-" + role));
        PROGRAMME.act(application, "scoring").statusCode(200);
        both.get(application + "/scores").body("items", hasSize(2));
        both.get(others).statusCode(200);
    }

    private void isOut(RequestSpecification asks) {
        given().spec(asks).get(application).then().statusCode(404);
        given().spec(asks)
                .get("/v1/applications?programme=" + Scene.id(programme))
                .then()
                .body("items", empty());
        given().spec(asks)
                .contentType(ContentType.JSON)
                .body(FundingScene.scores(5, 5))
                .post(application + "/scores")
                .then()
                .statusCode(404);
    }

    private void announce(String state, long sequence, String predecessor, String successor) {
        var data = new HashMap<String, Object>(Map.of("state", state, "vestsOn", "2027-04-01"));
        data.put("lines", List.of(States.line(predecessor, successor, "abolished", 1)));
        var record = states.record("lgds.structural-changes", "structural_change", change.toString(), sequence, data);
        assertThat(states.hand(record)).isTrue();
    }

    private static String code() {
        return new Random()
                .ints(4, 'A', 'Z' + 1)
                .mapToObj(letter -> "" + (char) letter)
                .collect(Collectors.joining());
    }
}
