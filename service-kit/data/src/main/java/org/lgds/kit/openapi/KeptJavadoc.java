package org.lgds.kit.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link JavadocKeeper} kept of a class: of a resource's operations and of their parameters, of a record and its
 * components, of an enum and its constants; nothing where it did not run.
 */
record KeptJavadoc(Map<String, String> texts) {

    static final String SEPARATOR = "\t";
    static final String TYPE = "type";
    static final String MEMBER = "member ";

    /** @param type its binary name: a nested class follows its outer one after a dollar sign */
    static KeptJavadoc of(String type) {
        var texts = new TreeMap<String, String>();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file(type))) {
            if (in != null) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                    var parts = line.split(SEPARATOR, 2);
                    texts.put(parts[0], parts[1]);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptJavadoc(texts);
    }

    static String file(String type) {
        return "META-INF/javadoc/" + type;
    }

    /** As OpenAPI writes it: {@code /v1/assets/{id}}, without the patterns of its parameters. */
    static String path(String base, String own) {
        return ("/" + base + "/" + own)
                .replaceAll("\\{\\s*(\\w+)\\s*(?::(?:[^{}]|\\{[^{}]*})*)?}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("(?<=.)/$", "");
    }

    /** What an operation does; empty where nothing says so. */
    String of(String verb, String path) {
        return texts.getOrDefault(verb + " " + path, "");
    }

    /** What a parameter of an operation is for, or null. */
    String of(String verb, String path, String parameter) {
        return texts.get(verb + " " + path + " " + parameter);
    }

    /** What the class itself is, or null. */
    String ofType() {
        return texts.get(TYPE);
    }

    /** What a component of a record or a constant of an enum means, or null. */
    String ofMember(String name) {
        return texts.get(MEMBER + name);
    }
}
