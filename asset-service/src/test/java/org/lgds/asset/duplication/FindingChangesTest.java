package org.lgds.asset.duplication;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.costs;

/** The changes feed of findings under filters: what does not match any more is to be forgotten. */
@QuarkusTest
@TestSecurity(user = "editor", roles = "catalogue-editor")
@OidcSecurity(claims = @Claim(key = "scope", value = "assets:write adoptions:read"))
class FindingChangesTest {

    @Inject
    Sector sector;

    @Inject
    LookedAt looked;

    private Suspected suspected;
    private String since;

    @BeforeEach
    void aSuspectedFinding() {
        suspected = Suspected.anew(sector, looked);
    }

    @Test
    void whatLeavesTheStateAskedForIsForgotten() {
        assertThat(changes("state=suspected")).containsExactly("upsert");
        suspected.post("dismissal", suspected.etag(), Map.of("reasonCode", "scale", "reason", "One is tiny."));
        assertThat(changes("state=suspected")).containsExactly("delete");
    }

    @Test
    void whatEntersTheStateAskedForIsTold() {
        assertThat(changes("state=confirmed")).doesNotContain("upsert");
        suspected.post("confirmation", suspected.etag(), null);
        assertThat(changes("state=confirmed")).containsExactly("upsert");
    }

    @Test
    void whatACouncilHasLeftIsForgottenByWhoAsksForThatCouncil() {
        sector.build("CMD", suspected.service(), Map.of());
        look();
        assertThat(changes("council=LDS")).containsExactly("upsert");
        sector.change("solution", suspected.leeds(), "kind", "MANUAL");
        look();
        assertThat(changes("council=LDS")).containsExactly("delete");
    }

    @Test
    void whatAvoidsLessThanWasAskedForIsForgotten() {
        sector.build("CMD", suspected.service(), costs(8_000_000, 0, "ACTUAL"));
        look();
        assertThat(changes("minAvoidable=20000000")).containsExactly("upsert");
        sector.change("solution", suspected.leeds(), "yearly_pence", 0L);
        sector.change("solution", suspected.leeds(), "spent_pence", 0L);
        sector.change("solution", suspected.leeds(), "one_off_pence", 8_000_000L);
        look();
        assertThat(changes("minAvoidable=20000000")).containsExactly("delete");
    }

    @Test
    @TestSecurity(user = "leeds", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "council", value = "LDS"), @Claim(key = "scope", value = "adoptions:read")})
    void aCouncilIsToldByTheBandAlone() {
        // Its lowest bound is 10,000,000, whatever the exact figure is.
        assertThat(changes("minAvoidable=10000000")).containsExactly("upsert");
        since = null;
        assertThat(changes("minAvoidable=10000001")).isEmpty();
    }

    private void look() {
        looked.look(suspected.service());
    }

    /** What is told of since it was last asked for. */
    private List<String> changes(String filter) {
        var path = "/v1/duplications/changes?service=%d&%s".formatted(suspected.service(), filter);
        var answer = when().get(since == null ? path : path + "&since=" + since)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        since = answer.getString("since");
        return answer.getList("items.op");
    }
}
