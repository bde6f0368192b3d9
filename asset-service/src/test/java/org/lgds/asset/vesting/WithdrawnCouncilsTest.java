package org.lgds.asset.vesting;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.adoption.Adoption;
import org.lgds.asset.adoption.ReasonCode;
import org.lgds.asset.adoption.Stage;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.solution.Phase;
import org.lgds.asset.solution.Solution;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** A shadow council whose reorganisation is called off never comes into being. */
@QuarkusTest
@TestSecurity(
        user = "editor",
        roles = {"council-editor", "council-system"})
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "assets:write adoptions:write adoptions:read"),
            @Claim(key = "azp", value = "withdrawn"),
            @Claim(key = "council", value = "WDNA")
        })
class WithdrawnCouncilsTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    WithdrawnCouncils withdrawn;

    @Inject
    Outboxes outbox;

    @Test
    void nothingIsRecordedForIt() {
        catalogue.council("WDNA", "shadow", 1);
        catalogue.council("WDNA", "withdrawn", 2);
        var asset = catalogue.listedAsset("1.0.0");
        var service = sector.service("single");

        for (var stage : new String[] {"planned", "live"}) {
            refused(
                    "/v1/adoptions/WDNA/" + asset,
                    Map.of("stage", stage, "assetVersion", "1.0.0", "wentLiveOn", "2026-01-01"),
                    true);
        }
        refused(
                "/v1/solutions",
                Map.of("council", "WDNA", "service", service, "kind", "manual", "phase", "planned", "title", "Ghost"),
                false);
    }

    @Test
    void whatItPlannedEnds() {
        catalogue.council("WDNB", "shadow", 1);
        var planned = catalogue.listedAsset("1.0.0");
        var adoption = sector.adoption("WDNB", planned, "PLANNED");
        sector.counted(planned, 1, 0);
        var used = catalogue.listedAsset("1.0.0");
        var live = sector.adoption("WDNB", used, "LIVE");
        sector.counted(used, 1, 1);
        var solution = sector.build("WDNB", sector.service("single"), Map.of("phase", "PLANNED"));
        withdrawn.end();
        assertThat(Adoption.<Adoption>findById(adoption).stage).isEqualTo(Stage.PLANNED);

        Adoption.getEntityManager().clear();
        catalogue.council("WDNB", "withdrawn", 2);
        withdrawn.end();
        withdrawn.end();
        var abandoned = outbox.of("lgds.adoptions", adoption.toString());
        assertThat(abandoned).hasSize(1);
        assertThat(abandoned.get(0).data().path("stage").asText()).isEqualTo("abandoned");
        assertThat(Adoption.<Adoption>findById(adoption).reasonCode).isEqualTo(ReasonCode.REORGANISATION);
        assertThat(outbox.of("lgds.adoptions", live.toString())
                        .get(0)
                        .data()
                        .path("stage")
                        .asText())
                .isEqualTo("retired");
        var retired = outbox.of("lgds.solutions", solution.toString());
        assertThat(retired).hasSize(1);
        assertThat(Solution.<Solution>findById(solution).phase).isEqualTo(Phase.RETIRED);
    }

    private static void refused(String path, Map<String, ?> body, boolean put) {
        var request = given().contentType(ContentType.JSON).body(body);
        (put ? request.put(path) : request.post(path))
                .then()
                .statusCode(409)
                .body("detail", containsString("Council WDNA was withdrawn"));
    }
}
