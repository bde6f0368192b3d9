package org.lgds.gateway.stream;

import java.net.URL;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lgds.gateway.docs.Docs;
import org.lgds.gateway.docs.Examples;
import org.lgds.gateway.test.Facts;
import org.lgds.gateway.test.Gateway;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What the stream sends is what the document of events says. */
@QuarkusTest
@TestProfile(Gateway.class)
class StreamContractTest {

    private static final String TYPE = "org.lgds.supplier.registered.v1";

    private static final String TOPIC = "lgds.suppliers";

    private static Facts facts;

    @TestHTTPResource("/")
    URL gateway;

    @BeforeAll
    static void start() {
        facts = new Facts();
        facts.create(TOPIC, 1);
    }

    @AfterAll
    static void stop() {
        facts.close();
    }

    @Test
    void anEventIsAsItsMessageSays() throws Exception {
        var document = document();
        var payload = payload(document, TYPE);
        var event = sent();

        assertThat(Docs.violations(document, payload, event)).isEmpty();
        assertThat(event.path("sequence").isTextual()).isTrue();
        var told = names(document.at("/components/schemas/event/properties"));
        told.add("data");
        assertThat(names(event)).isEqualTo(told);
    }

    @Test
    void theMessageAllowsNothingElse() throws Exception {
        var document = document();
        var payload = payload(document, TYPE);
        var event = sent();

        assertThat(Docs.violations(document, payload, event.deepCopy().put("sequence", 3)))
                .isNotEmpty();
        assertThat(Docs.violations(document, payload, event.deepCopy().put("type", "another")))
                .isNotEmpty();
        assertThat(Docs.violations(document, payload, event.deepCopy().put("data", "{}")))
                .isNotEmpty();
        assertThat(Docs.violations(document, payload, event.deepCopy().without("audience")))
                .isNotEmpty();
        assertThat(Docs.violations(document, payload, event.path("data"))).isNotEmpty();
    }

    @Test
    void aResetIsAsItsMessageSays() throws Exception {
        var document = document();
        try (var stream = new Listening(gateway, "?subject=none", null, "999999999999")) {
            await().until(() -> stream.messages.size() == 1);
            var message = stream.messages.get(0);
            assertThat(message.event()).isEqualTo("reset");
            assertThat(Docs.violations(document, payload(document, "reset"), Docs.JSON.readTree(message.data())))
                    .isEmpty();
        }
    }

    private ObjectNode sent() throws Exception {
        var schema = Docs.CONTRACTS.schemas().get("suppliers.v1.json");
        var data = new Examples(schema, Docs.CONTRACTS.own("words.json", Map.of())).whole(schema);
        var subject = UUID.randomUUID().toString();
        var leeds = Tokens.of("leeds-sync", "council-system", "events:read assets:read", "LDS");
        try (var stream = new Listening(gateway, "?subject=" + subject, leeds, null)) {
            var headers = Map.of(
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_type",
                    TYPE,
                    "ce_subject",
                    subject,
                    "ce_audience",
                    "council:LDS",
                    "ce_traceparent",
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            facts.send(TOPIC, headers, data.toString());
            await().until(() -> stream.messages.size() == 1);
            return (ObjectNode) Docs.JSON.readTree(stream.messages.get(0).data());
        }
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode payload(JsonNode document, String message) {
        var ref = document.at("/channels/stream/messages")
                .path(message)
                .path("$ref")
                .asText();
        return document.at(ref.substring(1)).path("payload");
    }

    private static ObjectNode document() throws Exception {
        return (ObjectNode) Docs.JSON.readTree(when().get("/asyncapi.json").asString());
    }
}
