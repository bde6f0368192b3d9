package org.lgds.e2e;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lgds.local.LocalStack;
import org.lgds.local.Options;
import org.lgds.local.Port;
import org.lgds.local.Ports;
import org.lgds.local.api.Api;
import org.lgds.local.sample.Sample;

/**
 * The whole suite, started once for all tests on free ports and on data of their own; it ends with the JVM. The gateway knows
 * of a second instance of asset-service, which is not there until a test starts it.
 */
final class Suite {

    static final String SECOND = "asset-service-2";

    private static final Ports PORTS = Ports.free();
    private static final Ports MORE_PORTS = Ports.free();

    static final LocalStack STACK = start();
    static final Api API = new Api(STACK.gateway(), STACK.realm());
    static final Sample SAMPLE = new Sample(STACK);

    private Suite() {}

    private static LocalStack start() {
        var home = Path.of(System.getProperty("lgds.home")).toAbsolutePath().normalize();
        var stack = LocalStack.start(Options.of(home)
                .withData(Path.of(System.getProperty("lgds.data")))
                .withPrograms(home.resolve("deploy/local/target/programs"))
                .withPorts(PORTS)
                .withRunning(Options.of(home).running().withSettings(settings()))
                .withRestarts(0)
                .withReset());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        return stack;
    }

    /** Instances stop as they do where there are others: not ready first, and gone a while later. */
    private static Map<String, String> settings() {
        return Map.of(
                "LGDS_ASSET_SERVICE_URL", both(Port.ASSET_SERVICE, ""),
                "LGDS_ASSET_SERVICE_HEALTH", both(Port.ASSET_SERVICE_MANAGEMENT, "/q/health/ready"),
                "LGDS_GATEWAY_FIRST_BYTE_TIMEOUT", "10S",
                "LGDS_LIMITS_PLANS_ANONYMOUS_BURST", "100000",
                "LGDS_LIMITS_PLANS_ANONYMOUS_DAY", "1000000",
                "LGDS_LIMITS_PLANS_COUNCIL_SYSTEM_BURST", "100000",
                "LGDS_LIMITS_PLANS_COUNCIL_SYSTEM_COUNCIL_BURST", "200000",
                "QUARKUS_SHUTDOWN_DELAY", "3S");
    }

    private static String both(Port port, String path) {
        return Stream.of(PORTS, MORE_PORTS)
                .map(ports -> "http://127.0.0.1:" + ports.of(port) + path)
                .collect(Collectors.joining(","));
    }

    /** Whoever needs it starts it, and stops it in the end. */
    static void startSecond() {
        if (STACK.names().contains(SECOND)) {
            STACK.start(SECOND);
        } else {
            STACK.startBeside(
                    "asset-service",
                    SECOND,
                    MORE_PORTS.of(Port.ASSET_SERVICE),
                    MORE_PORTS.of(Port.ASSET_SERVICE_MANAGEMENT));
        }
    }
}
