package org.lgds.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lgds.local.StackFailure;
import org.lgds.local.data.Secrets;
import org.lgds.local.data.Unpacked;
import org.lgds.local.postgres.Databases;
import org.lgds.local.postgres.Postgres;
import org.lgds.local.process.HttpProbe;
import org.lgds.local.process.Jvm;
import org.lgds.local.process.Launch;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Part;
import org.lgds.local.process.Processes;

/** Keycloak with the realm {@code lgds}, its data in the stack's PostgreSQL. */
public final class Keycloak implements Part {
    public static final String NAME = "keycloak";
    public static final String ADMINISTRATOR = "admin";

    private static final String ADMINISTRATORS_PASSWORD = "keycloak-admin";
    private static final String OWNER = "keycloak";

    private final Jvm jvm;
    private final KeycloakFiles files;
    private final int port;
    private final Databases databases;
    private final Secrets secrets;
    private final Processes processes;
    private final LogFile log;

    public Keycloak(
            Jvm jvm,
            KeycloakFiles files,
            int port,
            Databases databases,
            Secrets secrets,
            Processes processes,
            LogFile log) {
        this.jvm = jvm;
        this.files = files;
        this.port = port;
        this.databases = databases;
        this.secrets = secrets;
        this.processes = processes;
        this.log = log;
    }

    /** The file that holds the password of the administrator of the master realm. */
    public Path passwordFile() {
        return secrets.fileOf(ADMINISTRATORS_PASSWORD);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(Postgres.NAME);
    }

    @Override
    public String address() {
        return origin();
    }

    public URI realm() {
        return URI.create(origin() + "/realms/lgds");
    }

    @Override
    public LogFile log() {
        return log;
    }

    /** Unpacked and built for PostgreSQL, which takes a while, once. */
    @Override
    public void prepare() {
        try {
            Unpacked.once(files.home(), folder -> {
                try (var zip = Files.newInputStream(files.zip())) {
                    Unpacked.zip(zip, folder);
                }
                processes.run("Keycloak's build", java(folder, "build", "--db=postgres"), Map.of(), log, folder);
            });
            files.realm().write();
        } catch (IOException e) {
            throw new StackFailure("Keycloak could not be unpacked: " + e, e);
        }
    }

    /**
     * Brings the realm into the database when the files have changed since it was last done. The users keep their ids,
     * which the files name, so what the services hold of them stays right.
     */
    @Override
    public void beforeStart() {
        if (files.realm().isImported() && !databases.isEmpty(OWNER)) {
            return;
        }
        processes.run(
                "Keycloak's import of the realm",
                java(
                        files.home(),
                        "import",
                        "--optimized",
                        "--override=true",
                        "--file=" + files.realm().path()),
                environment(),
                log,
                files.home());
        files.realm().markImported();
    }

    /** Settings, passwords among them, go by environment: other users can read a command line. */
    @Override
    public Launch launch() {
        return Launch.of(java(files.home(), "start", "--optimized"), environment());
    }

    @Override
    public boolean isReady() {
        return HttpProbe.isOk(URI.create(realm() + "/.well-known/openid-configuration"));
    }

    /** The administrator of the master realm, whose password is in the secrets folder. */
    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", databases.url(OWNER)),
                Map.entry("KC_DB_USERNAME", OWNER),
                Map.entry("KC_DB_PASSWORD", databases.password(OWNER)),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)),
                Map.entry("KC_HOSTNAME", origin()),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(ADMINISTRATORS_PASSWORD)));
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** What kc.sh does, without the shell in between, which would be one more process to guard. */
    private List<String> java(Path home, String... arguments) {
        var options = new ArrayList<String>();
        options.add("-Xms96m");
        options.add("-Xmx448m");
        for (var open : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            options.add("--add-opens=java.base/" + open + "=ALL-UNNAMED");
        }
        options.addAll(List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "-Duser.country=GB",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        options.addAll(List.of(arguments));
        return jvm.command(options);
    }
}
