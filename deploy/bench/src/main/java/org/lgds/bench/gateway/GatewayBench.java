package org.lgds.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.lgds.bench.Goals;
import org.lgds.bench.Settings;
import org.lgds.local.LocalStack;
import org.lgds.local.Options;
import org.lgds.local.Port;
import org.lgds.local.Ports;
import org.lgds.local.postgres.Postgres;
import org.lgds.local.process.Launch;
import org.lgds.local.process.LogFile;
import org.lgds.local.process.Processes;
import org.lgds.local.service.Applications;

/**
 * The gateway against other proxies before one upstream, against itself when it refuses, when it is beset and when it is asked
 * for more than the services can do, and how soon it is there with them.
 */
public final class GatewayBench {

    /** More than is sent here: what is measured is what limits cost, not what they refuse. */
    private static final String NO_END = "1000000000";

    private final Path home;
    private final Path folder;
    private final Settings settings;
    private final Goals goals = new Goals();

    public GatewayBench(Path home, Settings settings) {
        this.home = home;
        this.folder = home.resolve("deploy/bench/target/gateway");
        this.settings = settings;
    }

    public void run() throws Exception {
        if (Stream.of("cost", "refusals", "slow", "overload").anyMatch(settings::wants)) {
            proxies();
        }
        if (settings.wants("start")) {
            new StartBench(options("start"), settings, goals).run();
        }
        goals.print();
    }

    private void proxies() throws Exception {
        var options = options("proxies");
        var ports = options.ports();
        try (var processes = new Processes();
                var issuer = new Issuer(realm(ports))) {
            upstream(processes, ports);
            try (var stack = LocalStack.start(alone(options))) {
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
                measure(
                        new Proxy(Proxy.GATEWAY, ports.of(Port.GATEWAY), stack.pid(Applications.GATEWAY)),
                        new Peers(home, folder, ports.of(Port.ASSET_SERVICE), issuer, processes),
                        issuer);
                if (settings.held()) {
                    System.out.println("\nAll of it is held; end it with Ctrl-C.");
                    Thread.currentThread().join();
                }
            }
        }
    }

    private void measure(Proxy gateway, Peers peers, Issuer issuer) throws Exception {
        var requests = new Requests(issuer);
        if (settings.wants("cost")) {
            new CostBench(gateway, peers.start(), issuer, requests, settings, goals).run();
        }
        if (settings.wants("refusals")) {
            new RefusalBench(gateway, requests, settings, goals).run();
        }
        if (settings.wants("slow")) {
            new SlowBench(gateway, requests, settings, goals).run();
        }
        if (settings.wants("overload")) {
            new OverloadBench(gateway, peers.upstream(), requests, settings, goals).run();
        }
    }

    /** The bench's own upstream, where the gateway looks for the services and for their health. */
    private void upstream(Processes processes, Ports ports) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Upstream.class.getName()));
        Stream.of(
                        Port.ASSET_SERVICE,
                        Port.COUNCIL_SERVICE,
                        Port.ENGAGEMENT_SERVICE,
                        Port.ASSET_SERVICE_MANAGEMENT,
                        Port.COUNCIL_SERVICE_MANAGEMENT,
                        Port.ENGAGEMENT_SERVICE_MANAGEMENT)
                .map(port -> Integer.toString(ports.of(port)))
                .forEach(command::add);
        var log = new LogFile(folder, "upstream");
        var process = processes.start(Launch.of(command, Map.of()), log, home);
        Peers.await("The upstream", ports.of(Port.ASSET_SERVICE), process, log);
    }

    private Options options(String name) {
        return Options.of(home)
                .withData(folder.resolve(name))
                .withPrograms(home.resolve("deploy/local/target/programs"))
                .withPorts(Ports.free())
                .withReset();
    }

    /** The gateway with its database. Events are no part of what is compared, so there is no Kafka. */
    private static Options alone(Options options) {
        var plans = Map.of(
                "LGDS_KAFKA_ENABLED", "false",
                "LGDS_LIMITS_PLANS_DASHBOARD_BURST", NO_END,
                "LGDS_LIMITS_PLANS_DASHBOARD_DAY", NO_END,
                "LGDS_LIMITS_PLANS_ANONYMOUS_BURST", NO_END,
                "LGDS_LIMITS_PLANS_ANONYMOUS_DAY", NO_END);
        return options.withOnly(Set.of(Postgres.NAME, Applications.GATEWAY))
                .withRestarts(0)
                .withRunning(options.running().withOptimised().withSettings(plans));
    }

    /** Where Keycloak's realm would be. */
    static URI realm(Ports ports) {
        return URI.create("http://127.0.0.1:" + ports.of(Port.KEYCLOAK) + "/realms/lgds");
    }
}
