package org.lgds.engagement.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lgds.engagement.Offered;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.request.EngagementRequest.State;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** Each step of the diagram from each state by each role, legal and not (DOMAIN.md 5.2). */
@QuarkusTest
@TestProfile(RealTokens.class)
class RequestTransitionsTest {

    private static final Set<String> COUNCIL = Set.of("council-editor", "council-sro", "council-sponsor");
    private static final Set<String> SIGNING = Set.of("council-sro", "council-sponsor");
    private static final Set<String> DECIDING = Set.of("advisor", "programme-manager");

    private static final List<Person> PEOPLE = List.of(
            new Person("lds-editor", "council-editor", "LDS"),
            new Person("lds-sro", "council-sro", "LDS"),
            new Person("lds-sponsor", "council-sponsor", "LDS"),
            new Person("lds-reviewer", "peer-reviewer", "LDS"),
            new Person("leeds-sync", "council-system", "LDS"),
            new Person("bst-editor", "council-editor", "BST"),
            new Person("lds-sro", "council-sro", "BST"),
            new Person("lds-sponsor", "council-sponsor", "BST"),
            new Person("editor", "catalogue-editor"),
            new Person("advisor", "advisor"),
            new Person("moderator", "moderator"),
            new Person("programme", "programme-manager"),
            new Person("panel1", "panel-member"),
            new Person("department", "department"),
            new Person("supplier", "supplier"),
            new Person("provider", "provider"),
            new Person("admin", "lgds-admin"),
            new Person("portal", "portal"),
            new Person("dashboard", "dashboard"));

    /** @param to the state it leads to from where it is legal */
    private record Step(String action, Object body, Set<String> roles, Map<State, State> to) {}

    private static final List<Step> STEPS = List.of(
            new Step("submission", null, SIGNING, Map.of(State.DRAFT, State.SUBMITTED)),
            new Step(
                    "triage",
                    Scene.triage(2),
                    DECIDING,
                    Map.of(State.SUBMITTED, State.TRIAGED, State.DEFERRED, State.TRIAGED)),
            new Step("acceptance", Map.of(), DECIDING, Map.of(State.TRIAGED, State.ACCEPTED)),
            new Step("decline", Map.of("reason", "r"), DECIDING, Map.of(State.TRIAGED, State.DECLINED)),
            new Step(
                    "deferral",
                    Map.of("reason", "r", "until", "2028-01-01"),
                    DECIDING,
                    Map.of(State.TRIAGED, State.DEFERRED)),
            new Step(
                    "withdrawal",
                    Map.of("reason", "r"),
                    COUNCIL,
                    Map.of(
                            State.DRAFT, State.WITHDRAWN,
                            State.SUBMITTED, State.WITHDRAWN,
                            State.TRIAGED, State.WITHDRAWN,
                            State.DEFERRED, State.WITHDRAWN)),
            new Step("transfer", Map.of("council", "BST"), Set.of("programme-manager"), Map.of()));

    private final Map<State, String> there = new EnumMap<>(State.class);

    @Inject
    Scene scene;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void whoMayTakeAStepTakesItWhereItIsInTheDiagramAndNobodyElse(State state) {
        for (var step : STEPS) {
            for (var person : PEOPLE) {
                var request = there.computeIfAbsent(state, this::in);
                var before = outbox.size();
                var status = take(person, request, step);
                var what = "%s by %s of %s in %s"
                        .formatted(step.action(), person.role(), List.of(person.councils()), state);
                if (!may(person, step)) {
                    assertThat(status).as(what).isIn(403, 404);
                } else if (step.to().containsKey(state)) {
                    assertThat(status).as(what).isEqualTo(200);
                    ADVISOR.get(request)
                            .body("state", equalTo(step.to().get(state).name().toLowerCase()));
                    there.remove(state);
                    continue;
                } else {
                    assertThat(status).as(what).isEqualTo(409);
                }
                assertThat(outbox.size()).as(what).isEqualTo(before);
            }
        }
    }

    private static boolean may(Person person, Step step) {
        return step.roles().contains(person.role())
                && (!person.role().startsWith("council")
                        || List.of(person.councils()).contains("LDS"));
    }

    private static int take(Person person, String request, Step step) {
        return Offered.answered(person::asks, request, step.action(), step.body());
    }

    private String in(State state) {
        return switch (state) {
            case DRAFT -> scene.draft();
            case SUBMITTED -> scene.submitted();
            case TRIAGED -> scene.triaged(2);
            case ACCEPTED -> after(scene.triaged(2), ADVISOR, "acceptance", Map.of());
            case DECLINED -> after(scene.triaged(2), ADVISOR, "decline", Map.of("reason", "r"));
            case DEFERRED -> after(scene.triaged(2), ADVISOR, "deferral", Map.of("reason", "r", "until", "2028-01-01"));
            case WITHDRAWN -> after(scene.draft(), EDITOR, "withdrawal", Map.of("reason", "r"));
        };
    }

    private static String after(String request, Person person, String action, Object body) {
        person.act(request, action, body).statusCode(200);
        return request;
    }
}
