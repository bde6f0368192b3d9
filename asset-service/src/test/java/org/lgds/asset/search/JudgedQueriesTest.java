package org.lgds.asset.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.AssetType;
import org.lgds.asset.asset.Entry;
import org.lgds.asset.asset.Origin;
import org.lgds.asset.content.Translation;
import org.lgds.asset.test.Catalogue;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Queries as people in councils type them, over some eighty assets; whoever judged named the asset they would want. */
@QuarkusTest
class JudgedQueriesTest {

    @Inject
    Catalogue catalogue;

    @Test
    void theWantedAssetIsAmongTheFirstThree() throws IOException {
        var area = "judged-" + UUID.randomUUID();
        var keys = catalogueOf(area);
        var missed = new ArrayList<String>();
        var queries = lines("queries.txt");
        for (var line : queries) {
            var found = given()
                    .queryParam("q", line[0])
                    .queryParam("area", area)
                    .queryParam("limit", 3)
                    .get("/v1/assets")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<String>getList("items.id")
                    .stream()
                    .map(keys::get)
                    .toList();
            if (!found.contains(line[1])) {
                missed.add("%s: wanted %s, found %s".formatted(line[0], line[1], found));
            }
        }
        assertThat(queries).hasSizeGreaterThanOrEqualTo(40);
        assertThat(missed).isEmpty();
    }

    /** The assets, whose services are numbered anew, in an area of their own: other tests' assets are then not among them. */
    private Map<String, String> catalogueOf(String area) throws IOException {
        catalogue.council("LDS", "active", 1);
        var service = 7_000_000 + (int) (System.nanoTime() % 900_000);
        catalogue.service(service, "Something", area, "single");
        var keys = new HashMap<String, String>();
        for (var line : lines("assets.txt")) {
            var entry = new Entry(
                    line[5],
                    line[6],
                    AssetType.valueOf(line[1]),
                    Origin.valueOf(line[2]),
                    "LDS",
                    Set.of(service),
                    Set.of(),
                    List.of(line[4].split(", ")),
                    line.length > 7 ? Map.of("cy", new Translation(line[7], line[8])) : Map.of());
            keys.put(QuarkusTransaction.requiringNew().call(entry::listed).toString(), line[0]);
        }
        return keys;
    }

    private static List<String[]> lines(String file) throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(JudgedQueriesTest.class.getResourceAsStream("/search/" + file), UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new))
                    .toList();
        }
    }
}
