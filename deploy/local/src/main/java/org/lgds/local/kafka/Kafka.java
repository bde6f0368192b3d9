package org.lgds.local.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

import org.lgds.local.StackFailure;
import org.lgds.local.process.Jvm;
import org.lgds.local.process.Launch;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Part;
import org.lgds.local.process.Processes;

/** Kafka, one node that is broker and controller. */
public final class Kafka implements Part {
    public static final String NAME = "kafka";

    private static final String CLUSTER = "bGdkcy1sb2NhbC1zdGFjaw";

    private final Jvm jvm;
    private final Path jars;
    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final Processes processes;
    private final LogFile log;

    public Kafka(Jvm jvm, Path jars, Path folder, int port, int controllerPort, Processes processes, LogFile log) {
        this.jvm = jvm;
        this.jars = jars;
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
        this.processes = processes;
        this.log = log;
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

    @Override
    public void requireBuilt() {
        if (Files.notExists(jars)) {
            throw new StackFailure("Kafka's jars are not at " + jars + ": build deploy/local with Maven.");
        }
    }

    @Override
    public void prepare() {
        try {
            writeSettings();
        } catch (IOException e) {
            throw new StackFailure("Kafka's settings could not be written: " + e, e);
        }
        if (Files.notExists(data().resolve("meta.properties"))) {
            processes.run(
                    "Kafka's formatting of its storage",
                    java(
                            "kafka.tools.StorageTool",
                            "format",
                            "--ignore-formatted",
                            "-t",
                            CLUSTER,
                            "-c",
                            settings().toString()),
                    Map.of(),
                    log,
                    folder);
        }
    }

    @Override
    public Launch launch() {
        return Launch.of(java("kafka.Kafka", settings().toString()), Map.of());
    }

    @Override
    public boolean isReady() {
        return BrokerProbe.isReady(port);
    }

    private List<String> java(String mainClass, String... arguments) {
        var options = new ArrayList<>(List.of(
                "-Xms96m",
                "-Xmx384m",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info",
                "-cp",
                jars + "/*",
                mainClass));
        options.addAll(List.of(arguments));
        return jvm.command(options);
    }

    /** Written at each start, as the ports may have moved; a fixed voter, unlike a dynamic one, moves with them. */
    private void writeSettings() throws IOException {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "log.dirs", data().toString(),
                "auto.create.topics.enable", "false",
                "offsets.retention.minutes", Integer.toString(400 * 24 * 60),
                "group.initial.rebalance.delay.ms", "0"));
        settings.putAll(Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "6",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "broker.session.timeout.ms", "4000",
                "broker.heartbeat.interval.ms", "1000"));
        Files.createDirectories(folder);
        try (var writer = Files.newBufferedWriter(settings())) {
            settings.store(writer, null);
        }
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private Path data() {
        return folder.resolve("data");
    }
}
