package org.lgds.gateway.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

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
        config.put("lgds.gateway.silence", "2S");
        config.put("lgds.gateway.unread", "8S");
        config.putAll(new Certificate().settings());
        config.put("quarkus.otel.traces.sampler.arg", "1");
        config.put("quarkus.otel.traces.exporter", "none");
        config.put("lgds.gateway.seen.access-log", "true");
        config.put("lgds.gateway.seen.file", ACCESS_LOG.toString());
        config.put("lgds.gateway.cache.size", "4M");
        config.put("lgds.events.heartbeat", "100ms");
        config.put("lgds.events.recent", "20");
        config.putAll(limits());
        return config;
    }

    /** Wide for all tests that do not ask for it; the plans named tiny are for those that do, by role. */
    private static Map<String, String> limits() {
        var config = new HashMap<String, String>();
        config.put("lgds.limits.plans.anonymous.burst", "12000");
        config.put("lgds.limits.plans.anonymous.window", "1H");
        config.put("lgds.limits.plans.anonymous.day", "1000000");
        config.put("lgds.limits.plans.tiny.roles", "tiny");
        config.put("lgds.limits.plans.tiny.burst", "5");
        config.put("lgds.limits.plans.tiny.window", "1H");
        config.put("lgds.limits.plans.tiny.day", "200");
        config.put("lgds.limits.plans.tiny.streams", "2");
        config.put("lgds.limits.plans.tiny.council.burst", "8");
        config.put("lgds.limits.plans.tiny.council.day", "300");
        config.put("lgds.limits.plans.tiny-people.roles", "tiny-people");
        config.put("lgds.limits.plans.tiny-people.by", "person");
        config.put("lgds.limits.plans.tiny-people.burst", "3");
        config.put("lgds.limits.plans.tiny-people.window", "1H");
        config.put("lgds.limits.plans.tiny-people.day", "3");
        config.put("lgds.limits.plans.tiny-people.streams", "1");
        config.put("lgds.limits.plans.one-stream.roles", "one-stream");
        config.put("lgds.limits.plans.one-stream.burst", "1000");
        config.put("lgds.limits.plans.one-stream.day", "1000");
        config.put("lgds.limits.plans.one-stream.streams", "1");
        config.put("lgds.limits.plans.one-stream.roles", "one-stream");
        config.put("lgds.limits.plans.one-stream.burst", "1000");
        config.put("lgds.limits.plans.one-stream.day", "1000");
        config.put("lgds.limits.plans.one-stream.streams", "1");
        config.put("lgds.checks.max-held", Integer.toString(16 * 65_536));
        config.put("lgds.connections.per-address", "500");
        config.put("lgds.connections.streams-per-address", "250");
        config.put("lgds.gateway.piece", "256K");
        config.put("lgds.connections.head-within", "2S");
        config.put("lgds.connections.next-head-within", "3S");
        config.put("lgds.connections.body-grace", "3S");
        config.put("lgds.overload.fewest", "4");
        config.put("lgds.overload.most", "60");
        config.put("lgds.tokens.keys-every", "2S");
        config.put("lgds.tokens.keys-retry", "1S");
        return config;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        var resources = new ArrayList<>(tokens.testResources());
        resources.addAll(kafka.testResources());
        resources.add(new TestResourceEntry(Postgres.class));
        return resources;
    }

    /**
     * Below those that the system gives to whoever wants any: nobody is to have taken it by the time that it is used.
     */
    protected static int freePort() {
        while (true) {
            try (var socket = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // It is not free: another one may be.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
