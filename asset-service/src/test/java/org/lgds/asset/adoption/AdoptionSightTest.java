package org.lgds.asset.adoption;

import java.time.Instant;
import java.time.LocalDate;
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
import org.lgds.asset.asset.Asset;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** Who sees an adoption in which stage, in the list, alone and in the changes feed alike. */
@QuarkusTest
class AdoptionSightTest {

    @Inject
    Catalogue catalogue;

    private UUID asset;

    @BeforeEach
    void oneAdoptionInEachStage() {
        catalogue.council("LDS", "active", 1);
        asset = catalogue.listedAsset("1.0.0");
        adopt("LDS", Stage.INTERESTED);
        adopt("BST", Stage.PLANNED);
        adopt("CMD", Stage.LIVE);
    }

    @Test
    void anyoneSeesWhatIsLive() {
        sees("CMD");
    }

    @Test
    @TestSecurity(user = "portal", roles = "portal")
    void aPortalSeesNoMore() {
        sees("CMD");
    }

    @Test
    @TestSecurity(user = "hackney", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "HCK"))
    void aCouncilSeesThePlansOfOthers() {
        sees("CMD", "BST");
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "LDS"))
    void aCouncilSeesAllOfItsOwn() {
        sees("CMD", "BST", "LDS");
        when().get("/v1/adoptions/LDS/" + asset).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    void lgdsSeesAll() {
        sees("CMD", "BST", "LDS");
    }

    private void sees(String... councils) {
        assertThat(when().get("/v1/adoptions?asset=" + asset).jsonPath().getList("items.council"))
                .containsExactlyInAnyOrder((Object[]) councils);
        assertThat(when().get("/v1/adoptions/changes?asset=" + asset).jsonPath().getList("items.item.council"))
                .containsExactlyInAnyOrder((Object[]) councils);
        var lines = when().get("/v1/adoptions/export?format=csv&asset=" + asset)
                .asString()
                .split("\r\n");
        assertThat(lines).hasSize(1 + councils.length);
        assertThat(lines[0]).startsWith("id,council,asset,stage");
        var all = Set.of("LDS", "BST", "CMD");
        var seen = Set.of(councils);
        all.forEach(council -> when().get("/v1/adoptions/" + council + "/" + asset)
                .then()
                .statusCode(seen.contains(council) ? 200 : 404));
    }

    private void adopt(String council, Stage stage) {
        QuarkusTransaction.requiringNew().run(() -> {
            var known = new KnownCouncil();
            known.state = "active";
            var adoption = Adoption.of(council, asset);
            adoption.claim(
                    new AdoptionClaim(stage, "1.0.0", LocalDate.parse("2026-11-01"), null, null, null, null, null),
                    new Adoptable(Asset.<Asset>findById(asset), Set.of("1.0.0"), known),
                    new Told(new Claimant("test", council, "someone"), false, LocalDate.now(), Instant.now()));
            adoption.persist();
        });
    }
}
