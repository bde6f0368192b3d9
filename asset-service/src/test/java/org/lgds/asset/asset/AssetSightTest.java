package org.lgds.asset.asset;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

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
        for (var next = "/v1/assets/changes?limit=1000"; next != null; ) {
            var page = when().get(next).jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        return seen;
    }
}
