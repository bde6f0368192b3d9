package org.lgds.council.framework;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.council.Person.ADMIN;
import static org.lgds.council.Person.MODERATOR;
import static org.lgds.council.Person.NOBODY;
import static org.lgds.council.framework.Frameworks.PATH;
import static org.lgds.council.framework.Frameworks.content;
import static org.lgds.council.framework.Frameworks.contentBut;
import static org.lgds.council.framework.Frameworks.draft;
import static org.lgds.council.framework.Frameworks.newId;
import static org.lgds.council.framework.Frameworks.publish;
import static org.lgds.council.framework.Frameworks.published;

/** The way of a framework's version from draft to retired, and who may see and do what. */
@QuarkusTest
@TestProfile(RealTokens.class)
class FrameworkResourceTest {

    @Inject
    Outboxes outbox;

    @Inject
    FrameworkLoader loader;

    @Inject
    EntityManager entities;

    @Test
    void anyoneReadsOurFramework() {
        NOBODY.get(PATH + "lgds-dmf/1.0.0")
                .statusCode(200)
                .body("id", equalTo("lgds-dmf/1.0.0"))
                .body("state", equalTo("published"))
                .body("content.dimensions.id", hasSize(8))
                .body("content.dimensions.weightBp.sum()", equalTo(10_000))
                .body("content.dimensions.questions.flatten()", hasSize(40))
                .body("content.dimensions[0].kind", equalTo("condition"))
                .body("content.dimensions[5].questions[3].gateLevel", equalTo(4))
                .body("content.scoring.evidenceStrength.documented", equalTo("0.8"))
                .body("allowedActions", nullValue());
        NOBODY.get(PATH + "lgds-dmf").statusCode(200).body("version", equalTo("1.0.0"));
        NOBODY.get(PATH + "changes").body("items.id", hasItem("lgds-dmf/1.0.0"));
        NOBODY.get(PATH + "lgds-dmf/1.0.0/history").body("items.action", contains("framework.published"));
        NOBODY.get(PATH + "lgds-dmf/1.0.1").statusCode(404);
    }

    @Test
    void startingAgainPublishesNothingAgain() {
        loader.load();

        assertThat(outbox.of("lgds.frameworks", "lgds-dmf/1.0.0"))
                .hasSize(1)
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.audience()).isEqualTo("public"));
    }

    @Test
    void aVersionIsDraftedChangedPublishedAndRetired() {
        var framework = newId();
        var id = framework + "/1.0.0";
        draft(framework, "1.0.0", content())
                .statusCode(201)
                .header("Location", endsWith(PATH + id))
                .body("state", equalTo("draft"))
                .body("allowedActions", contains("publication"));
        var other = contentBut(content -> content.put("title", "Another title"));
        ADMIN.put(PATH + id, other).statusCode(200).body("content.title", equalTo("Another title"));
        ADMIN.put(PATH + id, other).statusCode(200);
        publish(id).statusCode(200).body("state", equalTo("published")).body("allowedActions", contains("retirement"));
        ADMIN.act(PATH + id, "retirement", "reason", "A better one").body("state", equalTo("retired"));

        var sent = outbox.of("lgds.frameworks", id);
        assertThat(sent)
                .extracting(Outboxes.Sent::name)
                .containsExactly("framework.changed", "framework.changed", "framework.published", "framework.retired");
        assertThat(sent).extracting(Outboxes.Sent::audience).containsExactly("lgds", "lgds", "public", "public");
        assertThat(sent).extracting(Outboxes.Sent::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sent).allSatisfy(Contracts::assertKept);
        ADMIN.get(PATH + framework).statusCode(404);
        NOBODY.get(PATH + id + "/history")
                .body("items.action", contains("framework.retired", "framework.published"))
                .body("items.reason", hasItem("A better one"))
                .body("items.person", everyItemNull());
    }

    @Test
    void aPublishedVersionNeverChanges() {
        var id = published(newId(), "1.0.0", content());

        ADMIN.put(PATH + id, contentBut(content -> content.put("title", "Quietly mended")))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/wrong-state"));
        publish(id).statusCode(409);
        ADMIN.act(PATH + id, "retirement", "reason", "Enough").statusCode(200);
        ADMIN.act(PATH + id, "retirement", "reason", "Twice").statusCode(409);
        ADMIN.put(PATH + id, content()).statusCode(409);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> entities.createNativeQuery(
                                        "update framework_version set content = '{}' where id = ?1")
                                .setParameter(1, id)
                                .executeUpdate()))
                .hasStackTraceContaining("never changes");
    }

    @Test
    void aDraftIsLgdssAlone() {
        var framework = newId();
        var id = framework + "/1.0.0";
        draft(framework, "1.0.0", content()).statusCode(201);

        for (var other : List.of(NOBODY, Person.sro("LDS"), new Person("portal", "portal"))) {
            other.get(PATH + id).statusCode(404);
            other.get(PATH + id + "/history").statusCode(404);
            other.get("/v1/frameworks?framework=" + framework).body("items", hasSize(0));
            other.get("/v1/frameworks?state=draft").body("items", hasSize(0));
            other.get(PATH + "changes?limit=1000").body("items.id", not(hasItem(id)));
            other.get(PATH + framework).statusCode(404);
        }
        MODERATOR.get(PATH + id).statusCode(200).body("allowedActions", empty());
        MODERATOR.get("/v1/frameworks?framework=" + framework).body("items.id", contains(id));
    }

    @Test
    void theStepsNeedTheVersionSeen() {
        var framework = newId();
        var path = PATH + framework + "/1.0.0";
        draft(framework, "1.0.0", content()).statusCode(201);

        ADMIN.asks().post(path + "/publication").then().statusCode(428);
        ADMIN.asks()
                .header("If-Match", "\"old\"")
                .post(path + "/publication")
                .then()
                .statusCode(412);
        draft(framework, "1.0.0", content()).statusCode(409);
    }

    @Test
    void onlyAnAdministratorKeepsFrameworks() {
        for (var other : List.of(Person.editor("LDS"), Person.sro("LDS"), MODERATOR, Person.ADVISOR)) {
            other.post("/v1/frameworks", "{}").statusCode(403);
            other.put(PATH + "lgds-dmf/1.0.0", "{}").statusCode(403);
            other.act(PATH + "lgds-dmf/1.0.0", "publication").statusCode(403);
            other.act(PATH + "lgds-dmf/1.0.0", "retirement", "reason", "no").statusCode(403);
            other.get(PATH + "lgds-dmf/1.0.0").body("allowedActions", empty());
        }
        NOBODY.post("/v1/frameworks", "{}").statusCode(401);
        ADMIN.asks("councils:read")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/frameworks")
                .then()
                .statusCode(403)
                .body("type", equalTo("/docs/problems/missing-scope"));
    }

    @Test
    void whatIsNoFrameworkIsRefusedWithAllThatIsWrong() {
        ADMIN.post("/v1/frameworks", "{\"framework\":\"export\",\"version\":\"01.0.0\",\"content\":{\"title\":\" \"}}")
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/framework", "/version", "/content/title", "/content/dimensions", "/content/scoring"));
        ADMIN.post("/v1/frameworks", "null").statusCode(400);
        ADMIN.post("/v1/frameworks", "{\"colour\":1}").statusCode(400).body("errors.pointer", hasItem("/colour"));
    }

    private static Matcher<Iterable<? extends Object>> everyItemNull() {
        return everyItem(nullValue());
    }
}
