package org.lgds.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.context.ApplicationScoped;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What the services promise, packed into the gateway as it is built: their OpenAPI documents and the schemas of their events.
 * Packed, rather than fetched from them as they run: so the documents are there whoever is away, are the same on every
 * instance, and are known to clients and tests before anything runs. Each service's own test holds the promise.
 */
@ApplicationScoped
public class Contracts {

    private static final String ROOT = "contracts";
    private static final String OPENAPI = "openapi.json";

    private final ObjectMapper json;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    Contracts(ObjectMapper json) {
        this.json = json;
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> {
                try (var found = Files.walk(root)) {
                    for (var file : (Iterable<Path>) found.filter(Files::isRegularFile)::iterator) {
                        files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The OpenAPI document of each service, by the service's name. */
    public SortedMap<String, ObjectNode> openApis() {
        var documents = new TreeMap<String, ObjectNode>();
        files.forEach((path, bytes) -> {
            if (path.endsWith("/" + OPENAPI)) {
                documents.put(path.substring(0, path.indexOf('/')), read(bytes));
            }
        });
        return documents;
    }

    /** The schemas of events by file name, such as {@code assets.v1.json}: the end of {@code ce_dataschema}. */
    public SortedMap<String, ObjectNode> schemas() {
        var schemas = new TreeMap<String, ObjectNode>();
        files.forEach((path, bytes) -> {
            if (!path.endsWith("/" + OPENAPI)) {
                schemas.put(path.substring(path.indexOf('/') + 1), read(bytes));
            }
        });
        return schemas;
    }

    /** Names of the topics that have a schema, without {@code lgds.}: cheap, as nothing is read. */
    public Set<String> topics() {
        return files.keySet().stream()
                .filter(path -> !path.endsWith("/" + OPENAPI))
                .map(path -> topicOf(path.substring(path.indexOf('/') + 1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The topic that a schema is for: {@code assets.state} for {@code assets.state.v1.json}. */
    public static String topicOf(String schema) {
        return schema.replaceFirst("\\.v\\d+\\.json$", "");
    }

    /** Which service promises a schema. */
    public String serviceOf(String schema) {
        return files.keySet().stream()
                .filter(path -> path.endsWith("/" + schema))
                .map(path -> path.substring(0, path.indexOf('/')))
                .findFirst()
                .orElseThrow();
    }

    /** A schema as it was promised, byte for byte. */
    Optional<byte[]> schema(String name) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + name) && !name.equals(OPENAPI))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A document of the gateway's own, among its resources, with what stands in braces filled in. */
    public ObjectNode own(String name, Map<String, String> values) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/" + name)) {
            var text = new String(in.readAllBytes(), UTF_8);
            for (var value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return read(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode read(byte[] bytes) {
        try {
            return (ObjectNode) json.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
