package org.lgds.engagement.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;
import org.lgds.kit.test.RealTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Votes and drafts are told to the participants and LGDS: to all others nothing moves by them, be it a time, an ETag or the feed. */
@QuarkusTest
@TestProfile(RealTokens.class)
class UntoldVotesTest {

    private static final Member OTHER = editor("OXO");

    @Inject
    ProjectScene projects;

    @Inject
    StandardScene scene;

    private String standard;
    private String version;
    private String feed;

    @BeforeEach
    void inConsultation() {
        projects.councils();
        standard = scene.drafted();
        version = StandardScene.version(standard, 1);
        PROGRAMME.act(version, "consultation", Map.of()).statusCode(200);
        feed = "/v1/standards/changes?service="
                + PROGRAMME.get(standard).extract().path("service");
    }

    @Test
    void othersAreShownWhatTheyWereShownBefore() {
        var anyone = new Seen(given().get(standard).then(), given().get(version).then());
        var other = new Seen(OTHER.get(standard), OTHER.get(version));
        String sinceAnyone = given().get(feed).then().extract().path("since");
        String sinceOther = OTHER.get(feed).extract().path("since");

        StandardScene.vote(version, sro("BST"), "in_favour");
        editor("LDS").post(standard + "/versions", StandardScene.draft()).statusCode(201);

        assertThat(new Seen(given().get(standard).then(), given().get(version).then()))
                .isEqualTo(anyone);
        assertThat(new Seen(OTHER.get(standard), OTHER.get(version))).isEqualTo(other);
        given().get(feed + "&since=" + sinceAnyone).then().body("items", empty());
        OTHER.get(feed + "&since=" + sinceOther).body("items", empty());

        PROGRAMME
                .act(StandardScene.version(standard, 2), "consultation", Map.of())
                .statusCode(200);
        given().get(feed + "&since=" + sinceAnyone).then().body("items.op", contains("upsert"));
        OTHER.get(feed + "&since=" + sinceOther).body("items.op", contains("upsert"));
        assertThat(new Seen(OTHER.get(standard), OTHER.get(version)).updatedAt())
                .isNotEqualTo(other.updatedAt());
    }

    @Test
    void whoTakesPartAndLgdsAreToldOfEach() {
        for (var within : new Member[] {editor("BST"), SUPPLIER, DEPARTMENT, PROGRAMME}) {
            String since = within.get(feed).extract().path("since");
            var before = new Seen(within.get(standard), within.get(version));
            StandardScene.vote(version, sro("BST"), "in_favour");
            within.get(feed + "&since=" + since).body("items.op", contains("upsert"));
            var after = new Seen(within.get(standard), within.get(version));
            assertThat(after.updatedAt()).isNotEqualTo(before.updatedAt());
            assertThat(after.standard()).isNotEqualTo(before.standard());
            assertThat(after.version()).isNotEqualTo(before.version());
        }
    }

    @Test
    void aWalkInSmallPagesTellsOfEachOnceToWhoeverTakesPartInSome() {
        var elsewhere = scene.drafted();
        PROGRAMME
                .act(StandardScene.version(elsewhere, 1), "consultation", Map.of())
                .statusCode(200);
        StandardScene.vote(version, sro("BST"), "in_favour");
        var next = "/v1/standards/changes?limit=7";
        var ids = new ArrayList<String>();
        while (next != null) {
            var page = editor("BST").get(next).statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }
        assertThat(ids)
                .contains(ProjectScene.id(standard), ProjectScene.id(elsewhere))
                .doesNotHaveDuplicates();
    }

    private record Seen(String standard, String version, String updatedAt) {

        Seen(ValidatableResponse standard, ValidatableResponse version) {
            this(
                    standard.statusCode(200).extract().header("ETag"),
                    version.statusCode(200).extract().header("ETag"),
                    standard.extract().path("updatedAt"));
        }
    }
}
