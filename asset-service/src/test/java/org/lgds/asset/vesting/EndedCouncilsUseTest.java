package org.lgds.asset.vesting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.ClaimType;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.LIVE;
import static org.lgds.asset.vesting.EndedCouncils.COST;
import static org.lgds.asset.vesting.EndedCouncils.ENDED;
import static org.lgds.asset.vesting.EndedCouncils.json;
import static org.lgds.asset.vesting.EndedCouncils.refused;

/** What a council used and built stays as it was when it ended: no adoption or solution is written for it. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "assets:write adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "ended"),
            @Claim(key = "council", value = "[\"ENDA\",\"ENDB\"]", type = ClaimType.JSON_ARRAY)
        })
class EndedCouncilsUseTest {

    @Inject
    Catalogue catalogue;

    @Inject
    EndedCouncils councils;

    @Inject
    Sector sector;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void oneHasEnded() {
        councils.known();
    }

    @Test
    void noStepIsTakenWithAnAdoptionOfIts() {
        var asset = catalogue.listedAsset("1.0.0", "1.1.0");
        var id = sector.adoption(ENDED, asset, "LIVE");
        sector.counted(asset, 1, 1);
        var path = "/v1/adoptions/" + ENDED + "/" + asset;
        var posts = new LinkedHashMap<String, Map<String, ?>>();
        posts.put("/upgrade", Map.of("assetVersion", "1.1.0"));
        posts.put("/retirement", Map.of());
        posts.put("/correction", Map.of("stage", "planned", "reason", "Too early"));
        posts.put("/confirmation", Map.of());
        posts.put("/notes", Map.of("text", "We have ended"));
        posts.put("/adaptations", Map.of("what", "Our own map layers"));
        posts.forEach(
                (noun, body) -> refused(json().body(body).post(path + noun).then()));
        refused(json().body(Map.of("oneOffPence", 1, "priceBase", 2026, "provenance", "actual"))
                .put(path + "/cost")
                .then());
        assertThat(outbox.names("lgds.adoptions", id.toString())).isEmpty();
    }

    @Test
    void anInventoryEndsNoneOfItsAdoptions() {
        var asset = catalogue.listedAsset("1.0.0");
        var id = sector.adoption(ENDED, asset, "PLANNED");
        sector.counted(asset, 1, 0);
        sector.change("adoption", id, "keeper", "ended");
        refused(json().body(Map.of("items", List.of()))
                .put("/v1/adoptions/" + ENDED + "?onMissing=end&confirmEnds=1")
                .then());
        assertThat(outbox.names("lgds.adoptions", id.toString())).isEmpty();
        sector.change("adoption", id, "keeper", null);
    }

    @Test
    void noSolutionOfItsIsPricedMovedOrConfirmed() {
        var solution = sector.build(
                ENDED,
                372,
                Sector.with(LIVE, "confirmed", false, "inherited", true, "inherited_from", new String[] {"OLD"}));
        var path = "/v1/solutions/" + solution;
        refused(json().body(Map.of("cost", COST, "note", "Late"))
                .post(path + "/costs")
                .then());
        refused(json().post(path + "/confirmation").then());
        refused(json().body(Map.of("phase", "retired", "on", "2026-11-01"))
                .post(path + "/phase")
                .then());
        assertThat(outbox.names("lgds.solutions", solution.toString())).isEmpty();
    }
}
