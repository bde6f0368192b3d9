package org.lgds.gateway.hygiene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodySchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<BodySchemas> everyService() {
        return Stream.of("asset-service", "council-service", "engagement-service")
                .map(BodySchemasTest::of);
    }

    @ParameterizedTest
    @MethodSource("everyService")
    void everyBodyOfEveryServiceCanBeHeldAgainstItsSchema(BodySchemas schemas) throws IOException {
        var objects = new ArrayList<String>();
        for (var name : schemas.names()) {
            schemas.compile(name);
            var refused = schemas.violations(name, JSON.readTree("5"));
            assertThat(refused)
                    .as(name)
                    .allMatch(violation -> violation.pointer().isEmpty());
            if (!refused.isEmpty()) {
                objects.add(name);
            }
            assertThat(schemas.violations(name, JSON.readTree("{\"x~/y\": {}}")))
                    .as(name)
                    .allMatch(violation -> violation.detail().equals("must be given")
                            || violation.pointer().equals("/x~0~1y"));
        }
        assertThat(objects).hasSizeGreaterThan(30);
    }

    /** A bad row is answered in its place, so the gateway lets it through. */
    @Test
    void rowsAreJudgedByTheServiceAlone() throws IOException {
        var schemas = of("asset-service");
        schemas.compile("postAdoptionsBatch.application-json");
        assertThat(schemas.violations(
                        "postAdoptionsBatch.application-json", JSON.readTree("[{\"stage\": 5, \"other\": 1}]")))
                .isEmpty();
    }

    /** Those without end are for the service, which knows them. */
    @ParameterizedTest
    @CsvSource({
        "0.5, true",
        "0.3, true",
        "0.123457, true",
        "1, true",
        "1.0, true",
        "1e-6, true",
        "0, false",
        "-1, false",
        "0.1234567, false",
        "1.000001, false",
        "1E300000000, true",
        "-1E300000000, true",
        "1E999999999999, true",
        "99999999999999999999999999, false",
    })
    void numbersOfAnySizeAreJudged(String number, boolean fits) throws IOException {
        var document = """
                {"paths": {"/v1/a": {"post": {"operationId": "a", "requestBody": {"content": {"application/json": {"schema": {
                  "type": "object",
                  "properties": {"share": {"type": "number", "exclusiveMinimum": 0, "maximum": 1, "multipleOf": 1e-06}}
                }}}}}}}}
                """;
        var schemas = new BodySchemas("one", (ObjectNode) JSON.readTree(document));
        schemas.compile("a.application-json");
        var body = JSON.readTree("{\"share\": %s}".formatted(number));
        assertThat(schemas.violations("a.application-json", body).isEmpty()).isEqualTo(fits);
    }

    private static BodySchemas of(String service) {
        try {
            var file =
                    Path.of("..", service, "src", "contracts", "openapi.json").toFile();
            return new BodySchemas(service, (ObjectNode) JSON.readTree(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
