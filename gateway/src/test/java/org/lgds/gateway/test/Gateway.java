package org.lgds.gateway.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;
import org.lgds.kit.test.Postgres;
import org.lgds.kit.test.RealKafka;
import org.lgds.kit.test.RealTokens;

/** The whole gateway: real tokens, database and broker; services are what a test starts at their addresses. */
public class Gateway implements QuarkusTestProfile {

    /** Where the lines of the access log go. */
    public static final Path ACCESS_LOG =
            Path.of("target", "access-" + ProcessHandle.current().pid() + ".log");

    /** Whose pages may call this gateway. */
    public static final String LISTED_ORIGIN = "https://portal.example";

    private final RealTokens tokens = new RealTokens();
    private final RealKafka kafka = new RealKafka();

    @Override
    public Map<String, String> getConfigOverrides() {
        var config = new HashMap<>(tokens.getConfigOverrides());
        config.putAll(kafka.getConfigOverrides());
        for (var service : List.of("asset-service", "engagement-service")) {
            config.put("lgds." + service + ".url", "http://127.0.0.1:" + freePort());
        }
        var first = "http://127.0.0.1:" + freePort();
        var second = "http://127.0.0.1:" + freePort();
        config.put("lgds.council-service.url", first + "," + second);
        config.put("lgds.council-service.health", first + "/q/health/ready," + second + "/q/health/ready");
        config.put("lgds.gateway.instances.check-every", "50ms");
        config.put("lgds.gateway.instances.failures", "20");
        config.put("lgds.gateway.instances.open-for", "1S");
        config.put("lgds.cors.origins", LISTED_ORIGIN);
        config.put("lgds.gateway.first-byte-timeout", "1S");
        config.putAll(new Certificate().settings());
        config.put("quarkus.otel.traces.sampler.arg", "1");
        config.put("quarkus.otel.traces.exporter", "none");
        config.put("lgds.gateway.seen.access-log", "true");
        config.put("lgds.gateway.seen.file", ACCESS_LOG.toString());
        config.put("lgds.events.heartbeat", "100ms");
        config.put("lgds.events.recent", "20");
        return config;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        var resources = new ArrayList<>(tokens.testResources());
        resources.addAll(kafka.testResources());
        resources.add(new TestResourceEntry(Postgres.class));
        return resources;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
