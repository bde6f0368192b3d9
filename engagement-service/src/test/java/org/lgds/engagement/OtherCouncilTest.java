package org.lgds.engagement;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.engagement.EngagementResource;
import org.lgds.engagement.engagement.EngagementStepResource;
import org.lgds.engagement.measure.Measured;
import org.lgds.engagement.plan.Plans;
import org.lgds.engagement.recommendation.RecommendationResource;
import org.lgds.engagement.recommendation.RecommendationStepResource;
import org.lgds.engagement.request.EngagementRequestResource;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.BRISTOL_EDITOR;
import static org.lgds.engagement.Person.BRISTOL_SRO;

/** A token of another council changes nothing, whatever id is put wherever an id can be put. */
@QuarkusTest
@TestProfile(RealTokens.class)
class OtherCouncilTest {

    private static final List<Person> OTHERS = List.of(
            BRISTOL_EDITOR,
            BRISTOL_SRO,
            new Person("bst-sponsor", "council-sponsor", "BST"),
            new Person("bristol-sync", "council-system", "BST"),
            new Person("supplier", "supplier"));

    /** A body that each of the actions can read. */
    private static final Map<String, Object> BODIES = Map.ofEntries(
            Map.entry("put /v1/engagement-requests", Map.of("title", "taken")),
            Map.entry("put /v1/engagements", Map.of("title", "taken")),
            Map.entry("put /v1/recommendations", Map.of("rationale", "taken", "asset", UUID.randomUUID())),
            Map.entry("triage", Scene.triage(2)),
            Map.entry("acceptance", Map.of()),
            Map.entry("rejection", Map.of("reasonCode", "scale")),
            Map.entry("/v1/engagement-requests/deferral", Map.of("reason", "taken", "until", "2028-01-01")),
            Map.entry("deferral", Map.of("reason", "taken", "until", "2099-01-01")),
            Map.entry("implementation", Map.of("text", "taken")),
            Map.entry("assignment", Map.of("advisor", "taken")),
            Map.entry("release", Map.of("advisor", "taken")),
            Map.entry("transfer", Map.of("council", "BST")),
            Map.entry("position-statement", Map.of("statement", "taken")));

    private final UUID asset = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    Scene scene;

    @Inject
    States states;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void anotherCouncilCanDoNothingWithAnIdOfLeeds() {
        var request = scene.draft();
        var submitted = scene.submitted();
        var triaged = scene.triaged(2);
        var engagement = scene.engagement();
        var draft = scene.recommendation(asset);
        var issued = scene.issued(asset);
        var before = outbox.size();

        for (var person : OTHERS) {
            for (var id : List.of(request, submitted, triaged)) {
                endpoints(EngagementRequestResource.class).forEach(method -> refused(person, id, method));
            }
            endpoints(EngagementResource.class).forEach(method -> refused(person, engagement, method));
            endpoints(EngagementStepResource.class).forEach(method -> refused(person, engagement + "/", method));
            for (var id : List.of(draft, issued)) {
                endpoints(RecommendationResource.class).forEach(method -> refused(person, id, method));
                endpoints(RecommendationStepResource.class).forEach(method -> refused(person, id + "/", method));
            }
        }

        assertThat(outbox.size()).isEqualTo(before);
        ADVISOR.get(request).body("state", equalTo("draft"));
    }

    @Test
    void anotherCouncilCannotBeNamedInABody() {
        var engagement = scene.engagement();
        var before = outbox.size();
        for (var person : OTHERS) {
            person.post("/v1/engagement-requests", Scene.request()).statusCode(403);
            person.post("/v1/engagements", Map.of("council", "LDS", "title", "t"))
                    .statusCode(403);
            person.post("/v1/recommendations", Scene.recommended(engagement, asset))
                    .statusCode(403);
        }
        assertThat(outbox.size()).isEqualTo(before);
    }

    @Test
    void whoReadsAcrossCouncilsDoesNotWriteAcrossThem() {
        var engagement = scene.engagement();
        Plans.draft(engagement);
        var action = Plans.added(engagement, Plans.action("Share one"));
        var advice = scene.issued(asset);
        var measure = Measured.proposed(Measured.saving(engagement, 372, 1));
        var before = outbox.size();
        for (var role : List.of("moderator", "dashboard", "catalogue-editor")) {
            var person = new Person("bst-" + role, role + " council-editor council-sro", "BST");
            person.get(action).statusCode(200).body("allowedActions", hasSize(0));
            person.post(engagement + "/actions", Plans.action("Ours")).statusCode(403);
            person.act(action, "start").statusCode(403);
            person.act(advice, "lapse", "reason", "r").statusCode(403);
            person.act(measure, "baseline", Measured.baseline(1)).statusCode(403);
        }
        assertThat(outbox.size()).isEqualTo(before);
    }

    @Test
    void aSuccessorReadsWhatItsPredecessorAskedForAndChangesNothing() {
        states.council("ROLD", 1, "active");
        states.council("RMID", 1, "shadow");
        states.council("RNEW", 1, "shadow");
        var asked = Scene.request();
        asked.put("council", "ROLD");
        var request = Scene.REQUESTS
                + new Person("rold-editor", "council-editor", "ROLD")
                        .post("/v1/engagement-requests", asked)
                        .statusCode(201)
                        .extract()
                        .path("id");
        var successor = new Person("rnew-editor", "council-editor", "RNEW");
        successor.get(request).statusCode(404);

        ended("ROLD", "RMID");
        successor.get(request).statusCode(404);
        ended("RMID", "RNEW");
        successor.get(request).statusCode(200).body("allowedActions", hasSize(0));
        successor.get("/v1/engagement-requests").body("items.id", contains(Scene.id(request)));
        successor.get(request + "/history").statusCode(200).body("items", hasSize(1));
        successor
                .act(request, "withdrawal", "reason", "r")
                .statusCode(403)
                .body("type", equalTo("/docs/problems/other-council"));
        successor.put(request, Map.of("title", "ours")).statusCode(403);
        BRISTOL_EDITOR.get(request).statusCode(404);
    }

    /** A council as the copy has it after its end. */
    private void ended(String council, String successor) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update known_council set state = 'abolished', successors = array[?2] where code = ?1")
                        .setParameter(1, council)
                        .setParameter(2, successor)
                        .executeUpdate());
    }

    private static List<Method> endpoints(Class<?> resource) {
        var endpoints = Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class)))
                .filter(method -> method.isAnnotationPresent(Path.class))
                .toList();
        assertThat(endpoints).as(resource.getSimpleName()).isNotEmpty();
        return endpoints;
    }

    private static void refused(Person person, String path, Method method) {
        var target = path + method.getAnnotation(Path.class).value().replace("{id}", "");
        var action = target.substring(target.lastIndexOf('/') + 1);
        var asks = person.asks().header("If-Match", "*");
        int status;
        if (method.isAnnotationPresent(GET.class)) {
            status = asks.get(target).statusCode();
        } else {
            var isPut = method.isAnnotationPresent(PUT.class);
            var collection = path.substring(0, path.lastIndexOf('/'));
            var body = isPut
                    ? BODIES.get("put " + collection)
                    : BODIES.getOrDefault(
                            collection + "/" + action, BODIES.getOrDefault(action, Map.of("reason", "taken")));
            if (method.getParameterCount() > 1) {
                asks.contentType(ContentType.JSON).body(body);
            }
            status = (isPut ? asks.put(target) : asks.post(target)).statusCode();
        }
        assertThat(status)
                .as("%s: %s %s", person.name(), method.getName(), target)
                .isIn(403, 404);
    }
}
