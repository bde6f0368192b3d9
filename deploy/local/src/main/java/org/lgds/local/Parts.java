package org.lgds.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.lgds.local.data.DataFolder;
import org.lgds.local.data.Secrets;
import org.lgds.local.kafka.Kafka;
import org.lgds.local.keycloak.Keycloak;
import org.lgds.local.keycloak.KeycloakFiles;
import org.lgds.local.keycloak.RealmFile;
import org.lgds.local.postgres.Postgres;
import org.lgds.local.process.Jvm;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Part;
import org.lgds.local.process.Processes;
import org.lgds.local.service.Applications;
import org.lgds.local.service.StartCache;

/** The table of the stack's processes, in groups that start after, and stop before, those above them. */
record Parts(Postgres postgres, Kafka kafka, Keycloak keycloak, Applications applications) {

    static Parts of(Options options, DataFolder data, Processes processes) {
        var ports = options.ports();
        var logs = data.folder("logs");
        var secrets = new Secrets(data.folder("secrets"));
        var jvm = Jvm.of(options.running().jdk(), data.path());
        var build = options.home().resolve("deploy/local/target");
        var postgres = new Postgres(
                options.programs(),
                data.resolve("postgres"),
                ports.of(Port.POSTGRES),
                secrets,
                processes,
                new LogFile(logs, Postgres.NAME));
        var kafka = new Kafka(
                jvm,
                build.resolve("kafka"),
                data.folder("kafka"),
                ports.of(Port.KAFKA),
                ports.of(Port.KAFKA_CONTROLLER),
                processes,
                new LogFile(logs, Kafka.NAME));
        var keycloak = keycloak(options, data, postgres, secrets, processes);
        var applications = new Applications(
                starts(options.running(), jvm, data, processes),
                options.running().settings(),
                options.home(),
                logs,
                ports,
                postgres.databases(),
                keycloak.realm(),
                secrets);
        return new Parts(postgres, kafka, keycloak, applications);
    }

    private static StartCache starts(Running running, Jvm jvm, DataFolder data, Processes processes) {
        return new StartCache(
                running.cached(), data.folder("start-cache"), running.optimised() ? jvm.optimised() : jvm, processes);
    }

    private static Keycloak keycloak(
            Options options, DataFolder data, Postgres postgres, Secrets secrets, Processes processes) {
        var home = options.home();
        var realm = new RealmFile(home.resolve("deploy/keycloak"), data.folder("realm"));
        return new Keycloak(
                Jvm.of(options.running().jdk(), data.path()),
                KeycloakFiles.find(home.resolve("deploy/local/target/keycloak"), options.programs(), realm),
                options.ports().of(Port.KEYCLOAK),
                postgres.databases(),
                secrets,
                processes,
                new LogFile(data.folder("logs"), Keycloak.NAME));
    }

    List<List<Part>> groups() {
        return List.of(
                List.of(postgres),
                List.of(kafka),
                List.of(keycloak),
                new ArrayList<Part>(applications.services()),
                List.of(applications.gateway()));
    }

    /** The ports of one part, its management port included. */
    static Stream<Port> portsOf(String part) {
        return Stream.of(Port.values()).filter(port -> port.user.split(",")[0].equals(part));
    }
}
