package org.lgds.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs Java programs, labelled with the data folder they belong to.
 *
 * @param quick true if they are to start quickly, with a compiler that is soon done; else it goes on to what runs fastest
 */
public record Jvm(Jdk jdk, Path data, boolean quick) {

    /**
     * The first of its compilers alone. For that a JVM reserves 48 MB for code, and from JDK 20 on it collects the whole heap
     * whenever it has used up some part of them, which is in the middle of a start.
     */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m");

    /** Small and quick to start: many JVMs share a laptop here. */
    public static Jvm of(Jdk jdk, Path data) {
        return new Jvm(jdk, data, true);
    }

    /** The same for programs whose speed is what matters. */
    public Jvm optimised() {
        return new Jvm(jdk, data, false);
    }

    public List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                jdk.java().toString(),
                label(data),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (quick) {
            command.addAll(QUICK);
        }
        command.addAll(arguments);
        return command;
    }

    static String label(Path data) {
        return "-Dlgds.data=" + data;
    }
}
