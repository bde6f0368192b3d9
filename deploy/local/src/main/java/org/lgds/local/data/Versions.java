package org.lgds.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the programs that this build brings, as its pom has them. */
public final class Versions {
    private static final String FILE = "versions.properties";

    private Versions() {}

    /** Such as {@code 18.4.0} of {@code postgres}. */
    public static String of(String program) {
        try (var file = Versions.class.getResourceAsStream(FILE)) {
            var versions = new Properties();
            versions.load(file);
            return versions.getProperty(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
