package org.lgds.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MergerTest {

    private static final String ONE = schemas("'State': {'enum': ['draft']}, 'Same': {'type': 'string'}");
    private static final String OTHER = schemas("'State': {'enum': ['open']}, 'Same': {'type': 'string'}");

    @Test
    void whatIsTheSameStaysOneAndWhatIsNotGetsAPrefix() throws Exception {
        var names = schemaNames(merged(ONE, OTHER));

        assertThat(names).containsExactlyInAnyOrder("Same", "OneState", "OtherState");
    }

    @Test
    void whatRefersToDifferentThingsIsDifferentItself() throws Exception {
        var view = "'View': {'properties': {'state': {'$ref': '#/components/schemas/State'}}}, ";
        var merged = merged(ONE.replace("'State'", view + "'State'"), OTHER.replace("'State'", view + "'State'"));

        assertThat(schemaNames(merged)).contains("OneView", "OtherView").doesNotContain("View");
        assertThat(merged.at("/components/schemas/OtherView/properties/state/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/OtherState");
    }

    @Test
    void theOrderOfPropertiesMakesNoDifference() throws Exception {
        var merged = merged(
                schemas("'A': {'type': 'string', 'maxLength': 1}"), schemas("'A': {'maxLength': 1, 'type': 'string'}"));

        assertThat(schemaNames(merged)).containsExactly("A");
    }

    @Test
    void operationsFollowTheNamesOfWhatTheyUse() throws Exception {
        var path = "{'paths': {'/v1/x': {'get': {'schema': {'$ref': '#/components/schemas/State'}}}}, ";
        var merged = merged(path + ONE.substring(1), OTHER);

        assertThat(merged.at("/paths/~1v1~1x/get/schema/$ref").asText()).isEqualTo("#/components/schemas/OneState");
    }

    @Test
    void anOperationOfTwoServicesIsAMistake() {
        var both = "{'paths': {'/v1/x': {'get': {}}}}";

        assertThatThrownBy(() -> merged(both, both))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("get /v1/x");
    }

    @Test
    void enumerationsThatNumbersTellApartAreWrittenOut() throws Exception {
        var document = Enumerations.writtenOut(parse(schemas("'State': {'enum': ['a']}, 'State1': {'enum': ['b']},"
                + " 'Kind': {'enum': ['c']}, 'View': {'properties': {'s': {'$ref': '#/components/schemas/State1'}}}")));

        assertThat(schemaNames(document)).containsExactlyInAnyOrder("Kind", "View");
        assertThat(document.at("/components/schemas/View/properties/s/enum/0").asText())
                .isEqualTo("b");
    }

    private static JsonNode merged(String one, String other) throws JsonProcessingException {
        return new Merger(parse("{'paths': {}}"))
                .with("One", parse(one))
                .with("Other", parse(other))
                .merge();
    }

    private static Iterable<String> schemaNames(JsonNode document) {
        return () -> document.at("/components/schemas").fieldNames();
    }

    private static String schemas(String schemas) {
        return "{'components': {'schemas': {" + schemas + "}}}";
    }

    private static ObjectNode parse(String text) throws JsonProcessingException {
        return (ObjectNode) Docs.JSON.readTree(text.replace('\'', '"'));
    }
}
