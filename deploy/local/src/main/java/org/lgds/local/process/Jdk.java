package org.lgds.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A JDK that runs the stack's programs. */
public record Jdk(Path home) {

    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    /** The one that runs the launcher. */
    public static Jdk running() {
        return new Jdk(Path.of(System.getProperty("java.home")));
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    /** 17, 25, ...; 0 of a JDK that does not say. */
    public int feature() {
        var version = VERSION.matcher(build());
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }

    /** What tells one build of a JDK from another; empty of a JDK that does not say. */
    public String build() {
        try {
            return Files.readString(home.resolve("release"));
        } catch (IOException e) {
            return "";
        }
    }
}
