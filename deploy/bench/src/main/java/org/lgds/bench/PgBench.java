package org.lgds.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, which is used where it is installed. */
public record PgBench(String jdbc, String user, String password) {

    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    /** How often a script runs in a second by as many clients; empty where there is no pgbench. */
    public Optional<Double> perSecond(String script, ClosedLoop loop) throws IOException, InterruptedException {
        var database = URI.create(jdbc.substring("jdbc:".length()));
        var file = Files.createTempFile("bench", ".sql");
        Files.writeString(file, script);
        var command = new ProcessBuilder(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--jobs=2",
                        "--client=" + loop.clients(),
                        "--transactions=" + 10 * loop.requests(),
                        "--host=" + database.getHost(),
                        "--port=" + database.getPort(),
                        "--username=" + user,
                        "--file=" + file,
                        database.getPath().substring(1))
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", password);
        try {
            var running = started(command);
            if (running == null) {
                return Optional.empty();
            }
            var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var found = PER_SECOND.matcher(said);
            if (running.waitFor() != 0 || !found.find()) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return Optional.of(Double.parseDouble(found.group(1)));
        } finally {
            Files.delete(file);
        }
    }

    private static Process started(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            return null;
        }
    }
}
