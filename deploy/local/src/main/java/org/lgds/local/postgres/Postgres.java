package org.lgds.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lgds.local.StackFailure;
import org.lgds.local.data.Draft;
import org.lgds.local.data.Secrets;
import org.lgds.local.data.Unpacked;
import org.lgds.local.process.Launch;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Part;
import org.lgds.local.process.Processes;

/** PostgreSQL on a kept data folder, one database and one role for each service. */
public final class Postgres implements Part {
    public static final String NAME = "postgres";

    private final Path programs;
    private final Path data;
    private final int port;
    private final Secrets secrets;
    private final Processes processes;
    private final LogFile log;
    private final Databases databases;
    private final Unprivileged unprivileged = Unprivileged.forThisUser();

    public Postgres(Path programs, Path data, int port, Secrets secrets, Processes processes, LogFile log) {
        this.programs = programs.resolve("postgres-" + Binaries.VERSION);
        this.data = data;
        this.port = port;
        this.secrets = secrets;
        this.processes = processes;
        this.log = log;
        this.databases = new Databases(port, secrets);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public LogFile log() {
        return log;
    }

    public Databases databases() {
        return databases;
    }

    @Override
    public void requireReadable() {
        var file = data.resolve("PG_VERSION");
        try {
            var major = Files.exists(file) ? Files.readString(file).strip() : Binaries.major();
            if (!major.equals(Binaries.major())) {
                throw new StackFailure("The data in " + data + " is of PostgreSQL " + major + ", and this build brings "
                        + Binaries.VERSION + ", which cannot read it. Start from nothing: deploy/run --reset. To keep"
                        + " something, first save it with pg_dump from a stack of the build that made it.");
            }
        } catch (IOException e) {
            throw new StackFailure("Cannot read " + file + ": " + e, e);
        }
    }

    /** Unpacks the server and makes the cluster, each once. */
    @Override
    public void prepare() {
        try {
            Unpacked.once(programs, folder -> Unpacked.tarXz(Binaries.archive(), folder));
            if (Files.notExists(data)) {
                makeCluster();
            }
            unprivileged.own(data);
        } catch (IOException e) {
            throw new StackFailure("PostgreSQL could not be unpacked: " + e, e);
        }
    }

    /**
     * Collation by code point, built into the server, so that lists have one order on every machine. The cluster is
     * made aside and moved, so that a launcher killed meanwhile leaves no half of it.
     */
    private void makeCluster() throws IOException {
        secrets.of(Databases.ADMINISTRATOR);
        var draft = Draft.of(data);
        var password = Files.copy(secrets.fileOf(Databases.ADMINISTRATOR), draft.resolve("password"));
        var cluster = Files.createDirectory(draft.resolve("cluster"));
        unprivileged.own(draft);
        var command = unprivileged.command(
                bin("initdb"),
                "--pgdata=" + cluster,
                "--username=" + Databases.ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions",
                "--no-sync");
        processes.run("initdb", command, Map.of(), log, draft);
        Files.delete(password);
        Files.move(cluster, data, StandardCopyOption.ATOMIC_MOVE);
        Files.delete(draft);
    }

    /** Only loopback, no Unix socket. SIGINT is PostgreSQL's fast shutdown; at SIGTERM it waits for its clients. */
    @Override
    public Launch launch() {
        new PostmasterFile(data).disown();
        var command = new ArrayList<>(unprivileged.command(bin("postgres"), "-D", data.toString()));
        for (var setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC")) {
            command.add("-c");
            command.add(setting);
        }
        return new Launch(command, Map.of(), "INT");
    }

    @Override
    public boolean isReady() {
        return databases.answers();
    }

    @Override
    public void afterStart() {
        databases.make();
    }

    private String bin(String program) {
        return programs.resolve("bin").resolve(program).toString();
    }
}
