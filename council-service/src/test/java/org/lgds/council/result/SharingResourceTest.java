package org.lgds.council.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.lgds.council.Person.ADVISOR;
import static org.lgds.council.Person.NOBODY;
import static org.lgds.council.result.Sharings.body;
import static org.lgds.council.result.Sharings.path;
import static org.lgds.council.result.Sharings.share;

/** Only a council's senior responsible officer chooses who sees its results, and only those concerned are told. */
@QuarkusTest
@TestProfile(RealTokens.class)
class SharingResourceTest {

    private static final String EXETER = "EXE";

    @Inject
    Sharings sharings;

    @Inject
    Recorded recorded;

    @Inject
    Outboxes outbox;

    private int told;

    @BeforeEach
    void nothingIsShared() {
        sharings.clear(EXETER);
        sharings.peers(EXETER, "BST,CMD");
        told = outbox.of("lgds.assessments", EXETER).size();
    }

    @Test
    void aChoiceIsMadeReadAndNarrowed() {
        Person.sro(EXETER).get(path(EXETER)).statusCode(404);
        share(EXETER, "silo=public", "data=peers", "reuse=private")
                .statusCode(201)
                .body("dimensions", hasSize(2))
                .body("dimensions[0].framework", equalTo("lgds-dmf"))
                .body("dimensions[0].dimension", equalTo("data"))
                .body("dimensions[0].shared", equalTo("peers"));
        var etag = Person.sro(EXETER).etag(path(EXETER));
        Person.sro(EXETER)
                .asks()
                .contentType("application/json")
                .body(body())
                .put(path(EXETER))
                .then()
                .statusCode(428);
        share(EXETER, "silo=public", "data=peers").statusCode(200).header("ETag", etag);
        share(EXETER, "silo=peers").statusCode(200).body("dimensions", hasSize(1));
        share(EXETER).statusCode(200).body("dimensions", hasSize(0));
        Person.sro(EXETER)
                .asks()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(body())
                .put(path(EXETER))
                .then()
                .statusCode(412);
        ADVISOR.get(path(EXETER)).statusCode(200);
        ADVISOR.get(path(EXETER) + "/history")
                .statusCode(200)
                .body("items[0].action", equalTo("result.sharing_changed"));
    }

    @Test
    void theCouncilAnyoneAndEachPeerAreToldWhatConcernsThem() {
        share(EXETER, "silo=public", "data=peers").statusCode(201);
        assertTold("council:EXE 2", "public 1", "council:BST 2", "council:CMD 2");
        share(EXETER, "silo=private", "data=peers").statusCode(200);
        assertTold("council:EXE 1", "public 0");
        share(EXETER, "data=private").statusCode(200);
        assertTold("council:EXE 0", "council:BST 0", "council:CMD 0");
        share(EXETER).statusCode(200);
        assertTold();
    }

    /** Audience and how many dimensions it was told of. */
    private void assertTold(String... expected) {
        var all = outbox.of("lgds.assessments", EXETER);
        var news = all.subList(told, all.size());
        told = all.size();
        assertThat(news).allSatisfy(sent -> {
            Contracts.assertKept(sent);
            assertThat(sent.name()).isEqualTo("result.sharing_changed");
        });
        assertThat(news.stream()
                        .map(sent -> sent.audience() + " "
                                + sent.data().get("shared").size())
                        .toList())
                .containsExactly(expected);
    }

    @Test
    void nobodyElseChoosesOrReadsTheChoice() {
        share(EXETER, "silo=public").statusCode(201);
        for (var other : List.of(
                Person.editor(EXETER), Person.sro("BST"), ADVISOR, Person.ADMIN, new Person("portal", "portal"))) {
            other.asks()
                    .header("If-Match", "*")
                    .contentType("application/json")
                    .body(body("data=public"))
                    .put(path(EXETER))
                    .then()
                    .statusCode(403);
        }
        for (var other : List.of(Person.sro("BST"), Person.editor("CMD"), new Person("portal", "portal"))) {
            other.get(path(EXETER)).statusCode(404);
            other.get(path(EXETER) + "/history").statusCode(404);
        }
        NOBODY.get(path(EXETER)).statusCode(401);
        Person.sro(EXETER).get(path(EXETER)).body("dimensions", hasSize(1));
    }

    @Test
    void onlyKnownDimensionsAreSharedAndEachIsNamedOnce() {
        share(EXETER, "charm=public").statusCode(409).body("unknown", equalTo(List.of("lgds-dmf/charm")));
        share(EXETER, "silo=public", "silo=private")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dimensions/1"));
        share(EXETER, "silo=friends").statusCode(400);
        var sro = Person.sro(EXETER);
        Sharings.put(sro, path(EXETER), Map.of()).statusCode(400);
        var other = Map.of("dimension", "silo", "shared", "public", "framework", "other");
        Sharings.put(sro, path(EXETER), Map.of("dimensions", List.of(other))).statusCode(409);
        Sharings.put(sro, path(EXETER), "{\"dimensions\":[null]}").statusCode(400);
        Sharings.put(Person.sro("XXX"), path("XXX"), body("silo=public")).statusCode(404);
        sro.get(path(EXETER)).statusCode(404);
    }

    @Test
    void anEndedCouncilChoosesNoMore() {
        recorded.whileEnded(
                EXETER,
                LocalDate.now(),
                () -> share(EXETER, "silo=public")
                        .statusCode(403)
                        .body("type", equalTo("/docs/problems/council-abolished")));
    }

    @Test
    void ofTwoFirstChoicesAtOnceOneStands() {
        var answers = Stream.of("silo=public", "data=public", "reuse=public")
                .map(choice -> CompletableFuture.supplyAsync(() -> Person.sro(EXETER)
                        .asks()
                        .contentType("application/json")
                        .body(body(choice))
                        .put(path(EXETER))
                        .statusCode()))
                .toList();
        var statuses = answers.stream().map(CompletableFuture::join).toList();
        assertThat(statuses).containsOnlyOnce(201).isSubsetOf(201, 409, 428);
        Person.sro(EXETER).get(path(EXETER)).body("dimensions", hasSize(1));
    }
}
