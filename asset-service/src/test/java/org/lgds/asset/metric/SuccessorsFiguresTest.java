package org.lgds.asset.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.metric.Metrics.ofThisMonth;

/** What a reorganisation moves is told apart in the figures, and kept as it adds up. */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read"))
class SuccessorsFiguresTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Moves moves;

    @Test
    void whatSuccessorsTakeOverIsNeitherAGoLiveNorAnAbandonment() {
        var asset = catalogue.listedAsset("1.0.0");
        for (var council : List.of("WVA", "WVB")) {
            catalogue.council(council, "active", 1, Map.of("region", "vesting"));
        }
        catalogue.council("WVS", "shadow", 1, Map.of("region", "vesting"));
        sector.adoption("WVA", asset, "LIVE");
        sector.adoption("WVB", asset, "PLANNED");
        sector.adoption("WVS", asset, "PLANNED");
        sector.counted(asset, 3, 1);
        catalogue.vested(
                UUID.randomUUID(),
                LocalDate.parse("2026-11-01"),
                Stream.of("WVA", "WVB")
                        .map(predecessor -> Map.of(
                                "predecessor",
                                predecessor,
                                "successor",
                                "WVS",
                                "role",
                                "abolished",
                                "populationShare",
                                1))
                        .toList());
        var told = ofThisMonth("&asset=" + asset);
        assertThat(told.getMap("months[0].open"))
                .isEqualTo(Map.of("interested", 0, "evaluating", 0, "planned", 0, "implementing", 0, "live", 1));
        assertThat(told.getInt("months[0].reached.live")).isEqualTo(1);
        assertThat(told.getInt("months[0].reached.planned")).isEqualTo(2);
        assertThat(told.getInt("months[0].reached.transferred")).isEqualTo(2);
        assertThat(told.getInt("months[0].reached.abandoned")).isZero();
        assertThat(told.getInt("months[0].reached.retired")).isZero();
        assertThat(ofThisMonth("&asset=" + asset + "&council=WVS").getInt("months[0].reached.live"))
                .isZero();
        assertThat(moves.wronglyKept()).isEmpty();
    }
}
