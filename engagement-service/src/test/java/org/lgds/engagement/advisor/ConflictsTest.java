package org.lgds.engagement.advisor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.hamcrest.Matcher;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** An interest that is declared after the work was given is seen where it meets that, by LGDS alone. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ConflictsTest {

    private static final String CONFLICT = "/docs/problems/conflict-of-interest";

    private final String name = "interested-" + UUID.randomUUID();
    private final Person advisor = new Person(name, "advisor");
    private final UUID asset = UUID.randomUUID();
    private final UUID supplier = UUID.randomUUID();
    private String path;

    @Inject
    Scene scene;

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void advisor() {
        scene.councils();
        path = scene.advisor("sub-of-" + name);
    }

    @Test
    void anInterestInTheCouncilOfALedEngagementIsToldAndShownUntilItEnds() {
        var engagement = led();
        var other = scene.engagement();
        var seen = PROGRAMME
                .get(engagement)
                .body("conflicts", nullValue())
                .extract()
                .header("ETag");
        String interest = declare("council", "LDS");
        PROGRAMME
                .get(engagement)
                .header("ETag", not(equalTo(seen)))
                .body("conflicts.advisor", contains("sub-of-" + name))
                .body("conflicts.interest", contains(interest))
                .body("conflicts.council", contains("LDS"));
        PROGRAMME
                .get("/v1/engagements?council=LDS&limit=2")
                .body("items.find { it.id == '%s' }.conflicts".formatted(Scene.id(engagement)), hasSize(1))
                .body("items.find { it.id == '%s' }.conflicts".formatted(Scene.id(other)), nullValue());
        EDITOR.get(engagement).statusCode(200).body("conflicts", nullValue());
        EDITOR.get("/v1/engagements?limit=2").body("items[1].conflicts", nullValue());

        var told = told();
        assertThat(told).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(told.get(0).audience()).isEqualTo("lgds");
        assertThat(told.get(0).data().at("/conflicts/0/engagement").asText()).isEqualTo(Scene.id(engagement));

        var shown = PROGRAMME.get(engagement).extract().header("ETag");
        end(interest);
        PROGRAMME.get(engagement).header("ETag", not(equalTo(shown))).body("conflicts", nullValue());
    }

    @Test
    void whoAdvisesBesideTheLeadIsLookedAtToo() {
        var engagement = scene.engagement();
        ADVISOR.act(engagement, "assignment", "advisor", "sub-of-" + name).statusCode(200);
        declare("council", "LDS");
        PROGRAMME.get(engagement).body("conflicts.advisor", contains("sub-of-" + name));
        assertThat(told()).hasSize(1);
    }

    @Test
    void anInterestThatMeetsNothingIsNotTold() {
        var over = led();
        PROGRAMME.act(over, "early-end", "reason", "Elections.").statusCode(200);
        declare("council", "LDS");
        states.supplier(supplier, 1, null);
        declare("supplier", supplier.toString());
        assertThat(told()).isEmpty();
        PROGRAMME.get(over).body("conflicts", nullValue());
    }

    @Test
    void anInterestInTheSupplierOfWhatWasRecommendedIsToldAndNoMoreOfItIsIssuedThere() {
        states.asset(asset, 1, Set.of(supplier));
        var engagement = led();
        var issued = drafted(engagement);
        advisor.act(issued, "issue").statusCode(200);
        var second = drafted(engagement);
        states.supplier(supplier, 1, null);
        declare("supplier", supplier.toString());
        PROGRAMME
                .get(engagement)
                .body("conflicts.supplier", contains(supplier.toString()))
                .body("conflicts.recommendation", contains(Scene.id(issued)));
        assertThat(told()).hasSize(1).allSatisfy(Contracts::assertKept);
        // Whoever issues it: who advises there gains by it.
        for (var person : List.of(advisor, ADVISOR)) {
            person.act(second, "issue").statusCode(409).body("type", equalTo(CONFLICT));
        }
        ADVISOR.act(scene.recommendation(asset), "issue").statusCode(200);
        ADVISOR.act(engagement, "assignment", Map.of("advisor", "sub-of-lead", "lead", true))
                .statusCode(200);
        ADVISOR.act(second, "issue").statusCode(200);
        // They issued the first one, wherever they advise now.
        PROGRAMME.get(engagement).body("conflicts.recommendation", contains(Scene.id(issued)));
    }

    @Test
    void anInterestThatMeetsWhatWasRecommendedByAMergerIsShownInAnotherVersion() {
        var merged = UUID.randomUUID();
        states.asset(asset, 1, Set.of(merged));
        var engagement = led();
        advisor.act(drafted(engagement), "issue").statusCode(200);
        states.supplier(supplier, 1, null);
        states.supplier(merged, 1, null);
        declare("supplier", supplier.toString());
        var apart = seen(engagement, nullValue());
        states.supplier(merged, 2, supplier);
        var together = seen(engagement, hasSize(1));
        states.supplier(merged, 3, null);
        assertThat(List.of(apart, together, seen(engagement, nullValue()))).doesNotHaveDuplicates();
    }

    @Test
    void whoAdvisesAnywhereIsNotReleased() {
        var engagement = scene.engagement();
        ADVISOR.act(engagement, "assignment", "advisor", "sub-of-" + name).statusCode(200);
        PROGRAMME
                .act(path, "release", "reason", "Went.")
                .statusCode(409)
                .body("engagements", contains(Scene.id(engagement)));
        ADVISOR.act(engagement, "release", Map.of("advisor", "sub-of-" + name, "reason", "Went."))
                .statusCode(200);
        PROGRAMME.act(path, "release", "reason", "Went.").statusCode(200);
    }

    @Test
    void workThatIsGivenAsTheInterestIsDeclaredIsRefusedOrTold() {
        for (int round = 0; round < 5; round++) {
            var engagement = scene.engagement();
            var before = told().size();
            var answers = Racing.all(
                    2,
                    List.<Callable<Integer>>of(
                            () -> tries(ADVISOR, engagement + "/assignment", Map.of("advisor", "sub-of-" + name)),
                            () -> tries(advisor, path + "/interests", interest("council", "LDS"))));
            assertThat(answers.get(1)).isEqualTo(200);
            assertThat(answers.get(0)).isIn(200, 409);
            PROGRAMME.get(engagement).body("conflicts", answers.get(0) == 200 ? hasSize(1) : nullValue());
            assertThat(told()).hasSize(answers.get(0) == 200 ? before + 1 : before);
            end(advisor.get(path).extract().path("interests[%d].id".formatted(round)));
            PROGRAMME.act(engagement, "early-end", "reason", "Elections.").statusCode(200);
        }
    }

    /** Its version, once its conflicts are these. */
    private static String seen(String engagement, Matcher<?> conflicts) {
        return PROGRAMME.get(engagement).body("conflicts", conflicts).extract().header("ETag");
    }

    private List<Outboxes.Sent> told() {
        return outbox.of("lgds.engagements", Scene.id(path)).stream()
                .filter(sent -> sent.name().equals("advisor.conflict_arose"))
                .toList();
    }

    /** An engagement of Leeds that they lead. */
    private String led() {
        var engagement = scene.engagement();
        ADVISOR.act(engagement, "assignment", Map.of("advisor", "sub-of-" + name, "lead", true))
                .statusCode(200);
        return engagement;
    }

    private String drafted(String engagement) {
        return Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static Map<String, Object> interest(String party, String which) {
        return Map.of(party, which, "reason", "Worked for them.", "from", "2020-01-01");
    }

    private String declare(String party, String which) {
        return advisor.act(path, "interests", interest(party, which))
                .statusCode(200)
                .extract()
                .path("interests[-1].id");
    }

    private void end(String interest) {
        PROGRAMME
                .act(
                        path,
                        "interests/" + interest + "/end",
                        Map.of("until", LocalDate.now().toString(), "reason", "Sold."))
                .statusCode(200);
    }

    private static int tries(Person person, String path, Object body) {
        return person.asks()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .statusCode();
    }
}
