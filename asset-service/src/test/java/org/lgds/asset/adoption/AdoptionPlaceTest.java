package org.lgds.asset.adoption;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** Who keeps a copy of the adoptions of a region or a kind of council is told when a council leaves it, or joins it. */
@QuarkusTest
class AdoptionPlaceTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Test
    void aCouncilThatMovesTakesItsAdoptionsAlong() {
        followed("region", "east_midlands", "west_midlands", "PLCA");
    }

    @Test
    void aCouncilThatBecomesAnotherKindTakesItsAdoptionsAlong() {
        followed("type", "county", "unitary", "PLCB");
    }

    private void followed(String fact, String before, String after, String council) {
        var filter = fact.equals("region") ? "region" : "councilType";
        catalogue.council(council, "active", 1, Map.of(fact, before));
        var asset = catalogue.listedAsset("1.0.0");
        var adoption = sector.adoption(council, asset, "LIVE").toString();
        var path = "/v1/adoptions/changes?asset=" + asset + "&" + filter + "=";
        var left = since(path + before, null);
        var joined = since(path + after, null);
        assertThat(left.getList("items.item.id")).containsExactly(adoption);
        assertThat(joined.getList("items")).isEmpty();

        catalogue.council(council, "active", 2, Map.of(fact, after));
        assertThat(since(path + before, left).getList("items.op")).containsExactly("delete");
        assertThat(since(path + after, joined).getList("items.item.id")).containsExactly(adoption);
        assertThat(when().get("/v1/adoptions?asset=" + asset + "&" + filter + "=" + before)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();

        var there = since(path + after, joined);
        catalogue.council(council, "active", 3, Map.of(fact, after));
        assertThat(since(path + after, there).getList("items")).isEmpty();
    }

    private static JsonPath since(String path, JsonPath before) {
        var answer = when().get(before == null ? path : path + "&since=" + before.getString("since"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }
}
