package org.lgds.council.lgsl;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** The lists that services are sorted by, to take away. */
@QuarkusTest
class ListExportTest {

    @Test
    void interactionsCanBeTakenAway() {
        var csv = download("/v1/interactions/export?format=csv");
        assertThat(csv).startsWith("id,label,verb\r\n");
        assertThat(csv.lines()).hasSize(34).anyMatch(line -> line.startsWith("17,"));
        assertThat(download("/v1/interactions/export?format=ndjson").lines())
                .hasSize(33)
                .anyMatch(line -> line.startsWith("{\"id\":0,"));
    }

    @Test
    void serviceAreasCanBeTakenAway() {
        assertThat(download("/v1/service-areas/export?format=csv").lines())
                .hasSize(14)
                .contains("housing,Housing");
        assertThat(download("/v1/service-areas/export?format=ndjson").lines())
                .hasSize(13)
                .contains("{\"id\":\"housing\",\"label\":\"Housing\"}");
    }

    private static String download(String path) {
        return when().get(path).then().statusCode(200).extract().asString();
    }
}
