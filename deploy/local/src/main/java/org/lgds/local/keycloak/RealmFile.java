package org.lgds.local.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lgds.local.StackFailure;

/** The realm that is imported: the production one, with what only the local stack has merged into it. */
public final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path sources;
    private final Path folder;

    /** @param sources holds {@code lgds-realm.json} and {@code local/*.json} */
    public RealmFile(Path sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    Path path() {
        return folder.resolve("lgds-realm.json");
    }

    /**
     * Lists grow, objects are merged, single values are replaced; the files in the order of their names. A client that is
     * there already is one, and merged.
     */
    public JsonNode merged() {
        try (var additions = Files.newDirectoryStream(sources.resolve("local"), "*.json")) {
            var realm = (ObjectNode)
                    JSON.readTree(sources.resolve("lgds-realm.json").toFile());
            var sorted = new TreeSet<Path>();
            additions.forEach(sorted::add);
            for (var addition : sorted) {
                merge(realm, JSON.readTree(addition.toFile()));
            }
            return realm;
        } catch (IOException e) {
            throw new StackFailure("The realm could not be read from " + sources + ": " + e.getMessage(), e);
        }
    }

    void write() throws IOException {
        Files.createDirectories(folder);
        JSON.writerWithDefaultPrettyPrinter().writeValue(path().toFile(), merged());
    }

    boolean isImported() {
        return Files.exists(imported()) && read(imported()).equals(hash());
    }

    void markImported() {
        try {
            Files.writeString(imported(), hash());
        } catch (IOException e) {
            throw new StackFailure("Cannot write " + imported() + ": " + e, e);
        }
    }

    private String hash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(read(path()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path imported() {
        return folder.resolve("imported");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + file + ": " + e, e);
        }
    }

    private static void merge(ObjectNode target, JsonNode addition) {
        addition.properties().forEach(entry -> {
            var present = target.get(entry.getKey());
            if (present instanceof ArrayNode list && entry.getValue() instanceof ArrayNode more) {
                more.forEach(item -> addTo(list, item));
            } else if (present instanceof ObjectNode object && entry.getValue() instanceof ObjectNode more) {
                merge(object, more);
            } else {
                target.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static void addTo(ArrayNode list, JsonNode item) {
        for (var present : list) {
            if (item.has("clientId") && item.get("clientId").equals(present.get("clientId"))) {
                merge((ObjectNode) present, item);
                return;
            }
        }
        list.add(item);
    }
}
