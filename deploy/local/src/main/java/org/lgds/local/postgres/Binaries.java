package org.lgds.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;

import org.lgds.local.StackFailure;
import org.lgds.local.data.Versions;

/** The PostgreSQL server that the build has put on the class path for this kind of machine. */
final class Binaries {
    static final String VERSION = Versions.of("postgres");

    private Binaries() {}

    /** That of the build's version: the jar of another, left by an earlier build, may be there too. */
    static InputStream archive() throws IOException {
        var name = "postgres-" + system() + "-" + processor() + ".txz";
        for (var found : Collections.list(Binaries.class.getClassLoader().getResources(name))) {
            if (found.getPath().endsWith("-" + VERSION + ".jar!/" + name)) {
                return found.openStream();
            }
        }
        throw new StackFailure("This build has no PostgreSQL " + VERSION + " for this machine (" + name + "). The root"
                + " pom's profiles name the machines: Linux and macOS, each on amd64 and arm64.");
    }

    /** Data of one major version cannot be read by another. */
    static String major() {
        return VERSION.split("\\.")[0];
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
