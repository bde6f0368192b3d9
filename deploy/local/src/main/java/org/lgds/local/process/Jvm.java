package org.lgds.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Java programs with the JDK that runs the launcher, labelled with the data folder they belong to. */
public record Jvm(Path data) {

    /** Small and quick to start: many JVMs share a laptop here. */
    public List<String> command(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                label(data),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        command.addAll(arguments);
        return command;
    }

    static String label(Path data) {
        return "-Dlgds.data=" + data;
    }
}
