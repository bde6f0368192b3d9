package org.lgds.council.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of the register's files, one JSON object each. */
record RegisterFiles(Map<RegisterFile, List<String>> lines) {

    enum RegisterFile {
        AREAS("id"),
        INTERACTIONS("id"),
        AUTHORITIES("code"),
        COUNCILS("code"),
        FORMER_COUNCILS("code"),
        REORGANISATIONS("reference"),
        SERVICES("id");

        private final String key;

        RegisterFile(String key) {
            this.key = key;
        }

        /** The member of a line that names its record. */
        String key() {
            return key;
        }
    }

    /** The files this service brings along. */
    static RegisterFiles ours() {
        var lines = new EnumMap<RegisterFile, List<String>>(RegisterFile.class);
        for (var file : RegisterFile.values()) {
            lines.put(file, read("/register/" + file.name().toLowerCase(Locale.ROOT) + ".ndjson"));
        }
        return new RegisterFiles(lines);
    }

    List<String> of(RegisterFile file) {
        return lines.get(file);
    }

    private static List<String> read(String resource) {
        try (var in = RegisterFiles.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
