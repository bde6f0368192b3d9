package org.lgds.kit.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ExecutionContextCustomizer;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a service promised about its records: {@code src/contracts}, named as {@code ce_dataschema} names them. A facts
 * schema lists the events it stands for under {@code x-events}.
 */
public final class Contracts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Path, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final ExecutionContextCustomizer FORMATS_TOO =
            (context, config) -> context.executionConfig(settings -> settings.formatAssertionsEnabled(true));

    private Contracts() {}

    /** Holds a record against the schema its headers name: its data, and that its event is one of the promised ones. */
    public static void assertKept(Outboxes.Sent sent) {
        assertThat(sent.headers()).containsEntry("ce_dataschema", "/schemas/" + file(sent.topic()));
        if (sent.data() != null) {
            assertThat(schema(own(sent.topic())).validate(sent.data().toString(), InputFormat.JSON, FORMATS_TOO))
                    .as("%s on %s: %s", sent.name(), sent.topic(), sent.data())
                    .isEmpty();
        }
        if (!sent.topic().endsWith(".state")) {
            assertThat(events(sent.topic())).contains(sent.headers().get("ce_type"));
        }
    }

    /** Holds what a consumer's test makes up against the promise of the service that would send it. */
    public static void assertPromisedBy(String service, String topic, String data) {
        var contract = Path.of("..", service, "src", "contracts", file(topic));
        assertThat(schema(contract).validate(data, InputFormat.JSON, FORMATS_TOO))
                .as("%s: %s", topic, data)
                .isEmpty();
    }

    /** Types of the events that are promised on a facts topic. */
    public static List<String> events(String topic) {
        try {
            var types = new ArrayList<String>();
            JSON.readTree(text(own(topic))).path("x-events").forEach(type -> types.add(type.asText()));
            return types;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the contract of " + topic + " is no JSON", e);
        }
    }

    private static Schema schema(Path contract) {
        return SCHEMAS.computeIfAbsent(
                contract,
                path -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text(path), InputFormat.JSON));
    }

    private static Path own(String topic) {
        return Path.of("src", "contracts", file(topic));
    }

    private static String text(Path contract) {
        try {
            return Files.readString(contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String topic) {
        return topic.replaceFirst("^lgds\\.", "") + ".v1.json";
    }
}
