package org.lgds.gateway.docs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiTest {

    private final ObjectNode document = Docs.asyncApi();

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(Docs.brokenReferences(document)).isEmpty();
        assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @Test
    void everyTopicThatTheGatewayCopiesHasAChannel() {
        var addresses = new HashSet<String>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses)
                .containsAll(ConfigProvider.getConfig().getValues("lgds.events.topics", String.class))
                .contains("lgds.councils.state", "lgds.engagements.state", "/v1/events/stream");
    }

    @Test
    void everyPromisedEventIsAMessageOfItsTopicAndOfTheStream() {
        var streamed = names("/channels/stream/messages");
        Docs.CONTRACTS
                .schemas()
                .forEach((file, schema) -> schema.path("x-events").forEach(type -> {
                    assertThat(names("/channels/" + file.replace(".v1.json", "") + "/messages"))
                            .contains(type.asText());
                    assertThat(streamed).contains(type.asText());
                }));
        assertThat(streamed).hasSizeGreaterThan(200);
    }

    @Test
    void theSchemasInItAllowWhatThePromisedOnesAllow() {
        Docs.CONTRACTS.schemas().forEach((file, schema) -> {
            var example = new Examples(schema, Docs.CONTRACTS.own("words.json", Map.of())).whole(schema);
            var embedded = document.at("/components/schemas/" + file.replace(".v1.json", ""));
            assertThat(Docs.violations(document, embedded, example)).as(file).isEmpty();
            assertThat(Docs.violations(schema, example)).as(file).isEmpty();
        });
    }

    private List<String> names(String pointer) {
        var names = new ArrayList<String>();
        document.at(pointer).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
