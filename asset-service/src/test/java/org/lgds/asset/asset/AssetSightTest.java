package org.lgds.asset.asset;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Who sees a draft and who sees what is listed, in the list, alone and in the changes feed alike. */
@QuarkusTest
class AssetSightTest {

    @Inject
    Catalogue catalogue;

    private String draft;
    private String listed;
    private String word;

    @BeforeEach
    void aDraftAndAListedAsset() {
        word = "w" + UUID.randomUUID().toString().replace("-", "");
        listed = catalogue.listedAsset("1.0.0").toString();
        draft = QuarkusTransaction.requiringNew().call(() -> {
            var asset = Asset.draft(ListedAsset.wanted("Draft " + word, "LDS"));
            asset.register(Instant.now());
            asset.persist();
            return asset.key();
        });
    }

    @Test
    void anyoneSeesWhatIsListed() {
        sees(false);
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "BST"))
    void anotherCouncilSeesNoDraft() {
        sees(false);
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void itsOwnerSeesTheDraft() {
        sees(true);
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    void lgdsSeesTheDraft() {
        sees(true);
    }

    @Test
    void thePagesOfTheFeedTellOthersOfNoDraft() {
        var since = walk(page -> {});
        threeDrafts();
        when().get("/v1/assets/changes?limit=2&since=" + since)
                .then()
                .body("items", hasSize(0))
                .body("next", nullValue())
                .body("since", notNullValue());
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void theFeedOfItsOwnerHoldsThem() {
        var since = walk(page -> {});
        threeDrafts();
        when().get("/v1/assets/changes?limit=2&since=" + since)
                .then()
                .body("items.op", contains("upsert", "upsert"))
                .body("next", notNullValue());
    }

    @Test
    void whatIsRetiredStaysInTheFeed() {
        var since = walk(page -> {});
        var retired = QuarkusTransaction.requiringNew().call(() -> ListedAsset.in(Asset.State.RETIRED, null));
        when().get("/v1/assets/changes?since=" + since)
                .then()
                .body("items.id", contains(retired.toString()))
                .body("items.op", contains("upsert"))
                .body("items[0].item.state", equalTo("retired"));
    }

    private void threeDrafts() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 3).forEach(n -> {
                    var asset = Asset.draft(ListedAsset.wanted("Draft " + n + word, "LDS"));
                    asset.register(Instant.now());
                    asset.persist();
                }));
    }

    private void sees(boolean theDraft) {
        when().get("/v1/assets/" + listed).then().statusCode(200);
        when().get("/v1/assets/" + draft).then().statusCode(theDraft ? 200 : 404);
        when().get("/v1/assets/" + draft + "/history").then().statusCode(theDraft ? 200 : 404);
        when().get("/v1/assets/" + draft + "/versions").then().statusCode(theDraft ? 200 : 404);
        assertThat(when().get("/v1/assets?q=" + word).jsonPath().getList("items.id"))
                .isEqualTo(theDraft ? List.of(draft) : List.of());
        assertThat(when().get("/v1/assets/export?format=ndjson&q=" + word)
                        .asString()
                        .lines())
                .hasSize(theDraft ? 1 : 0);
        assertThat(changed()).contains(listed);
        assertThat(changed().contains(draft)).isEqualTo(theDraft);
    }

    private static Set<String> changed() {
        var seen = new HashSet<String>();
        walk(page -> seen.addAll(page.getList("items.id", String.class)));
        return seen;
    }

    /** Walks the feed to its end; the token for the next visit. */
    private static String walk(Consumer<JsonPath> visit) {
        var page = when().get("/v1/assets/changes?limit=1000").jsonPath();
        visit.accept(page);
        while (page.getString("next") != null) {
            page = when().get(page.getString("next")).jsonPath();
            visit.accept(page);
        }
        return page.getString("since");
    }
}
