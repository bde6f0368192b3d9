package org.lgds.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.lgds.local.StackFailure;

/** The PostgreSQL server that the build has put on the class path for this kind of machine. */
final class Binaries {

    private Binaries() {}

    static InputStream archive() throws IOException {
        var name = "postgres-" + system() + "-" + processor() + ".txz";
        var archive = Binaries.class.getClassLoader().getResourceAsStream(name);
        if (archive == null) {
            throw new StackFailure("This build has no PostgreSQL for this machine (" + name + "). The root pom's"
                    + " profiles name the machines: Linux and macOS, each on amd64 and arm64.");
        }
        return archive;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }
}
