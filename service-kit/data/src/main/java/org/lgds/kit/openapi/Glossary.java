package org.lgds.kit.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a name means wherever it is used, for schemas, properties and parameters whose own Javadoc does not say: one text
 * for {@code council}, rather than a hundred. A service keeps its own in {@code META-INF/glossary.properties}, which goes
 * before the kit's.
 */
record Glossary(Properties words) {

    static Glossary ofService() {
        var words = new Properties();
        load(words, "META-INF/kit-glossary.properties");
        load(words, "META-INF/glossary.properties");
        return new Glossary(words);
    }

    static Glossary ofFile(String file) {
        var words = new Properties();
        load(words, file);
        return new Glossary(words);
    }

    private static void load(Properties words, String file) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> names() {
        return new TreeSet<>(words.stringPropertyNames());
    }

    /** Null where the name means different things, or nothing is said of it. */
    String of(String name) {
        return words.getProperty(name);
    }

    /** Of a property: what it means in that schema, else what it means in any. */
    String of(String schema, String property) {
        return words.getProperty(schema + "." + property, words.getProperty(property));
    }
}
