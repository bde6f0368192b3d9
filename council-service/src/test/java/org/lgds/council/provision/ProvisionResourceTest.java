package org.lgds.council.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ProvisionResourceTest {

    @ParameterizedTest
    @CsvSource({"LDS, 117, 0", "SRY, 67, 50", "SUR, 66, 51"})
    void aCouncilProvidesWhatItsTierDoesAndTheRestOfTheListIsUnknown(String code, int yes, int no) {
        var verdicts = verdicts("/v1/councils/" + code + "/services?limit=100");

        assertThat(verdicts).hasSize(1520);
        assertThat(count(verdicts, "yes")).isEqualTo(yes);
        assertThat(count(verdicts, "no")).isEqualTo(no);
        assertThat(count(verdicts, "unknown")).isEqualTo(1403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"education-and-learning", "health-and-social-care", "housing"})
    void aNorthernIrishDistrictNeitherTeachesNorCaresNorHouses(String area) {
        var verdicts = verdicts("/v1/councils/BFS/services?enabled=true&area=" + area);

        assertThat(verdicts).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict).containsEntry("provides", "no").containsEntry("area", area);
            assertThat(verdict.get("reason").toString()).contains("ni_district", area);
        });
        assertThat(verdicts("/v1/councils/LDS/services?provides=yes&area=" + area))
                .hasSameSizeAs(verdicts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LDS", "SRY", "SUR", "BFS"})
    void theFilterAndTheVerdictAgree(String code) {
        var total = 0;
        for (var provides : List.of("yes", "no", "unknown")) {
            var verdicts = verdicts("/v1/councils/" + code + "/services?limit=100&provides=" + provides);
            assertThat(verdicts).allSatisfy(verdict -> assertThat(verdict).containsEntry("provides", provides));
            total += verdicts.size();
        }
        assertThat(total).isEqualTo(1520);
    }

    @Test
    void anUnknownCouncilProvidesNothing() {
        when().get("/v1/councils/XXX/services").then().statusCode(404);
        when().get("/v1/councils/LDS/services?provides=maybe").then().statusCode(400);
    }

    private static long count(List<Map<String, Object>> verdicts, String provides) {
        return verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.get("provides"), Collectors.counting()))
                .getOrDefault(provides, 0L);
    }

    private static List<Map<String, Object>> verdicts(String address) {
        var verdicts = new ArrayList<Map<String, Object>>();
        for (var next = address; next != null; ) {
            var page = when().get(next).then().statusCode(200).extract().jsonPath();
            verdicts.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return verdicts;
    }
}
