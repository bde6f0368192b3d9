package org.lgds.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Java programs with the JDK that runs the launcher. */
public final class Jvm {

    private Jvm() {}

    /** Small and quick to start: many JVMs share a laptop here. */
    public static List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(arguments);
        return command;
    }
}
