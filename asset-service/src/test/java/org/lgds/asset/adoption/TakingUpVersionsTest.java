package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Assets;
import org.lgds.asset.test.Catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.adoption.Adopting.live;
import static org.lgds.asset.asset.Assets.withdraw;

/** Which versions and assets a council may still take up: none withdrawn or retired, a deprecated asset for a reason. */
@QuarkusTest
@TestSecurity(
        user = "lee",
        roles = {"council-editor", "advisor"})
@OidcSecurity(
        claims = {@Claim(key = "scope", value = "adoptions:write assets:write"), @Claim(key = "council", value = "LDS")
        })
class TakingUpVersionsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Adopters adopters;

    private UUID asset;
    private Adopting leeds;

    @BeforeEach
    void anAssetThatLeedsUses() {
        asset = catalogue.listedAsset("1.0.0", "1.0.1");
        leeds = new Adopting("LDS", asset);
        adopters.live(asset, "1.0.0", "LDS");
    }

    @Test
    void nobodyComesLiveAnewWithAWithdrawnVersion() {
        var other = catalogue.listedAsset("1.0.0", "1.0.1");
        var anew = new Adopting("LDS", other);
        anew.put(Map.of("stage", "planned", "assetVersion", "1.0.0")).statusCode(201);
        withdraw(other, true);
        anew.put(live("1.0.0", LocalDate.now()))
                .statusCode(409)
                .body("type", equalTo("/docs/problems/adoption-not-live"));
        anew.put(Map.of("stage", "planned", "assetVersion", "1.0.0")).statusCode(200);
        anew.put(live("1.0.1", LocalDate.now())).statusCode(200);

        withdraw(asset, true);
        leeds.put(live("1.0.0", LocalDate.now())).statusCode(200);
    }

    @Test
    void aDeprecatedVersionMayStillBeTakenUp() {
        var other = catalogue.listedAsset("1.0.0");
        var anew = new Adopting("LDS", other);
        end(other, "versions/1.0.0/deprecation");
        anew.put(live("1.0.0", LocalDate.now())).statusCode(201);
    }

    @Test
    void aDeprecatedAssetIsTakenUpForAReasonAndARetiredOneNotAtAll() {
        var other = catalogue.listedAsset("1.0.0");
        var anew = new Adopting("LDS", other);
        end(other, "deprecation");
        anew.put(live("1.0.0", LocalDate.now())).statusCode(409).body("type", equalTo("/docs/problems/asset-closed"));
        var overriding = live("1.0.0", LocalDate.now());
        overriding.put("reason", "Our supplier supports it until 2030");
        end(asset, "deprecation");
        end(asset, "retirement");
        anew.put(overriding).statusCode(201);

        adopters.retire(asset, "LDS");
        leeds.put(overriding).statusCode(409).body("type", equalTo("/docs/problems/asset-closed"));
    }

    private static void end(UUID asset, String action) {
        Assets.act(asset, action, Map.of("reason", "Old")).statusCode(200);
    }
}
