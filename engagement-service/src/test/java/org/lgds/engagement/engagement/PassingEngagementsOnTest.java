package org.lgds.engagement.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.measure.Measured;
import org.lgds.engagement.plan.Plans;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.States.line;

/** At a vesting an engagement goes to whoever follows its council, with all that is in it; of several, to the one that is named. */
@QuarkusTest
@TestProfile(RealTokens.class)
class PassingEngagementsOnTest {

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final AtomicInteger NEXT = new AtomicInteger('A');

    private final UUID asset = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    private String old;
    private String east;
    private String west;
    private String engagement;
    private String plan;
    private String action;
    private String recommendation;
    private String measure;

    @BeforeEach
    void anEngagementWithAllThatCanBeInIt() {
        var letter = (char) NEXT.getAndIncrement();
        old = "PO" + letter;
        east = "PE" + letter;
        west = "PW" + letter;
        states.council(old, 1, "active");
        states.council(east, 1, "shadow");
        states.council(west, 1, "shadow");
        int service = 60_000 + letter;
        states.service(service, "housing");
        states.asset(asset, 1, "listed");
        engagement = Scene.ENGAGEMENTS + made("/v1/engagements", Map.of("council", old, "title", "Fewer systems"));
        plan = engagement + "/plans/" + made(engagement + "/plans", Map.of("summary", "By spring."));
        action = engagement + "/actions/" + made(engagement + "/actions", Plans.action("Look"));
        recommendation = Scene.RECOMMENDATIONS + made("/v1/recommendations", Scene.recommended(engagement, asset));
        ADVISOR.act(recommendation, "issue").statusCode(200);
        editor(old).act(recommendation, "acceptance").statusCode(200);
        measure = Measured.proposed(Measured.takeUp(engagement, service));
    }

    private static String made(String path, Map<String, Object> body) {
        return ADVISOR.post(path, body).statusCode(201).extract().path("id");
    }

    private static Person editor(String council) {
        return new Person(council.toLowerCase() + "-editor", "council-editor", council);
    }

    private List<String> all() {
        return List.of(engagement, plan, action, recommendation, measure);
    }

    @Test
    void aSingleSuccessorHasAllOfIt() {
        String since = editor(old).get("/v1/engagements/changes").extract().path("since");
        var vesting = states.vestedRecord(DAY, List.of(line(old, east, "created", 1)));
        states.hand(vesting);
        states.hand(vesting);
        all().forEach(path -> editor(east)
                .get(path)
                .statusCode(200)
                .body("council", equalTo(east))
                .body("proposedSuccessor", nullValue()));
        assertThat(outbox.names("lgds.engagements", Scene.id(engagement)))
                .containsExactly("engagement.scoped", "engagement.transferred");
        assertThat(outbox.of("lgds.engagements", Scene.id(engagement)).get(1).audience())
                .isEqualTo("council:" + east);
        all().stream()
                .filter(path -> !path.equals(recommendation))
                .forEach(path -> assertThat(outbox.of("lgds.engagements", Scene.id(path)))
                        .isNotEmpty()
                        .allSatisfy(Contracts::assertKept));
        assertThat(outbox.of("lgds.recommendations", Scene.id(recommendation)))
                .isNotEmpty()
                .allSatisfy(Contracts::assertKept);

        editor(east).put(action, Plans.action("Look again")).statusCode(200);
        states.adoption(UUID.randomUUID(), 1, east, asset, "live");
        editor(east).get(recommendation).body("state", equalTo("implemented"));
        editor(old).get("/v1/engagements/changes?since=" + since).body("items.op", contains("delete"));
        editor(old).get("/v1/engagements/changes").body("items", empty());
        ADVISOR.get(measure).body("measuredCouncil", equalTo(old));
    }

    @Test
    void anAdoptionOfTheSuccessorThatWasLiveBeforeImplementsAtTheVesting() {
        states.adoption(UUID.randomUUID(), 1, east, asset, "live");
        states.vested(DAY, List.of(line(old, east, "created", 1)));
        editor(east).get(recommendation).body("state", equalTo("implemented"));
    }

    @Test
    void ofSeveralTheLargestIsProposedAndNobodyWritesUntilOneIsNamed() {
        var vesting =
                states.vestedRecord(DAY, List.of(line(old, east, "created", 0.453), line(old, west, "created", 0.547)));
        states.hand(vesting);
        states.hand(vesting);
        all().forEach(path -> editor(east)
                .get(path)
                .statusCode(200)
                .body("council", equalTo(old))
                .body("proposedSuccessor", equalTo(west))
                .body("allowedActions", empty()));
        ADVISOR.act(engagement, "early-end", "reason", "Over.").statusCode(403);
        ADVISOR.put(action, Plans.action("Otherwise")).statusCode(403);
        editor(old).act(recommendation, "rejection", "reasonCode", "scale").statusCode(403);
        editor(west).put(action, Plans.action("Otherwise")).statusCode(403);
        ADVISOR.post(engagement + "/actions", Plans.action("More")).statusCode(403);

        for (var list : List.of("engagements", "recommendations", "measures")) {
            PROGRAMME.get("/v1/" + list + "?proposedSuccessor=" + west).body("items.council", contains(old));
            PROGRAMME.get("/v1/" + list + "?proposedSuccessor=" + east).body("items", empty());
            editor("LDS").get("/v1/" + list + "?proposedSuccessor=" + west).body("items", empty());
        }
        PROGRAMME.get(engagement).body("allowedActions", contains("transfer"));
        ADVISOR.act(engagement, "transfer", "council", east).statusCode(403);
        PROGRAMME.act(engagement, "transfer", "council", "LDS").statusCode(409);
        PROGRAMME.act(recommendation, "transfer", "council", east).statusCode(409);
        PROGRAMME.act(measure, "transfer", "council", east).statusCode(409);
        PROGRAMME.act(engagement, "transfer", "council", east).statusCode(200).body("council", equalTo(east));
        all().forEach(path ->
                editor(east).get(path).body("council", equalTo(east)).body("proposedSuccessor", nullValue()));
        all().forEach(path -> editor(west).get(path).statusCode(404));
        PROGRAMME.act(engagement, "transfer", "council", west).statusCode(409);
        states.hand(vesting);
        ADVISOR.get(engagement).body("council", equalTo(east));
        assertThat(outbox.names("lgds.engagements", Scene.id(engagement)))
                .containsExactly("engagement.scoped", "engagement.changed", "engagement.transferred");
    }

    @Test
    void whereTheProposedCouncilEndsTooItsOwnSuccessorIsProposed() {
        states.vested(DAY, List.of(line(old, east, "created", 0.3), line(old, west, "created", 0.7)));
        var later = "PL" + old.charAt(2);
        states.council(later, 1, "shadow");
        var vesting = states.vestedRecord(DAY.plusDays(1), List.of(line(west, later, "created", 1)));
        states.hand(vesting);
        states.hand(vesting);
        all().forEach(path ->
                PROGRAMME.get(path).body("council", equalTo(old)).body("proposedSuccessor", equalTo(later)));
        PROGRAMME.get("/v1/engagements?proposedSuccessor=" + west).body("items", empty());
        PROGRAMME.act(engagement, "transfer", "council", later).statusCode(200);
        all().forEach(path ->
                editor(later).get(path).body("council", equalTo(later)).body("proposedSuccessor", nullValue()));
        assertThat(outbox.names("lgds.engagements", Scene.id(engagement)))
                .containsExactly(
                        "engagement.scoped", "engagement.changed", "engagement.changed", "engagement.transferred");
    }

    @Test
    void whatIsOverStaysAndWhatStillWaitsOfItGoes() {
        ADVISOR.act(engagement, "early-end", "reason", "No sponsor.").statusCode(200);
        states.vested(DAY, List.of(line(old, east, "created", 0.6), line(old, west, "created", 0.4)));
        ADVISOR.get(engagement).body("council", equalTo(old)).body("proposedSuccessor", nullValue());
        PROGRAMME
                .get(recommendation)
                .body("proposedSuccessor", equalTo(east))
                .body("allowedActions", hasItem("transfer"));
        PROGRAMME
                .act(recommendation, "transfer", "council", west)
                .statusCode(200)
                .body("council", equalTo(west));
        PROGRAMME.act(measure, "transfer", "council", west).statusCode(200).body("council", equalTo(west));
    }
}
