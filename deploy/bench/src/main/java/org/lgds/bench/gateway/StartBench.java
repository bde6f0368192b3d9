package org.lgds.bench.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

import org.lgds.bench.Goals;
import org.lgds.bench.Settings;
import org.lgds.bench.Table;
import org.lgds.local.Options;
import org.lgds.local.Ports;
import org.lgds.local.keycloak.Keycloak;
import org.lgds.local.process.Jdk;

/** How soon the three services and the gateway are there, as deploy/run starts them, and what memory they then have. */
record StartBench(Options options, Settings settings, Goals goals) {

    private static final int ROUNDS = 4;
    private static final int FIRST_WITH_GOALS = 25;

    private static final double SECONDS = 3.0;
    private static final double MEBIBYTES = 600.0;

    void run() throws Exception {
        var suites = new LinkedHashMap<Jdk, Suite>();
        try {
            for (var jdk : jdks()) {
                suites.put(jdk, suite(jdk));
            }
            var starts = new LinkedHashMap<Jdk, List<Suite.Start>>();
            for (int round = 0; round < ROUNDS; round++) {
                for (var each : suites.entrySet()) {
                    starts.computeIfAbsent(each.getKey(), jdk -> new ArrayList<>())
                            .add(each.getValue().start());
                }
            }
            Table.head("three services and the gateway", "fastest", "slowest", "memory");
            starts.forEach(this::show);
        } finally {
            suites.values().forEach(Suite::close);
        }
    }

    private List<Jdk> jdks() {
        var running = Jdk.running();
        if (settings.jdk25() == null) {
            System.out.println("Another JDK is left out. To have the start on it measured: --jdk25 FOLDER");
            return List.of(running);
        }
        return List.of(running, new Jdk(settings.jdk25()));
    }

    private Suite suite(Jdk jdk) throws Exception {
        return Suite.prepared(options.withData(options.data().resolve("jdk" + jdk.feature()))
                .withPrograms(options.programs())
                .withPorts(Ports.free())
                .withWithout(Set.of(Keycloak.NAME))
                .withRestarts(0)
                .withRunning(options.running().by(jdk).withCached()));
    }

    private void show(Jdk jdk, List<Suite.Start> starts) {
        var name = "JDK " + jdk.feature();
        var fastest = starts.stream().mapToDouble(Suite.Start::seconds).min().orElseThrow();
        var slowest = starts.stream().mapToDouble(Suite.Start::seconds).max().orElseThrow();
        var memory = starts.stream().mapToLong(Suite.Start::mebibytes).max().orElseThrow();
        Table.row(name, "%.2f s".formatted(fastest), "%.2f s".formatted(slowest), memory + " MiB");
        if (jdk.feature() >= FIRST_WITH_GOALS) {
            goals.atMost("start of all four, " + name, slowest, SECONDS, "s");
            goals.atMost("memory of all four, " + name, memory, MEBIBYTES, "MiB");
        }
    }
}
