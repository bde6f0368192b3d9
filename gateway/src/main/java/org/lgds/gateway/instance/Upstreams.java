package org.lgds.gateway.instance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** All instances of all services, and the connections to them. */
@ApplicationScoped
public class Upstreams {

    /** Less than the services' own idle timeout (60 s), so that no request goes out on a connection they are closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final InstanceSettings settings;
    /** One for each event loop, so that an answer comes in on the thread that passes it on. */
    private final ThreadLocal<HttpClient> clients;

    private final Map<String, Instances> services = new TreeMap<>();

    Upstreams(InstanceSettings settings, Vertx vertx, MeterRegistry meters) {
        this.settings = settings;
        this.clients = ThreadLocal.withInitial(() -> client(vertx));
        settings.services().forEach((name, service) -> services.put(name, instances(name, service)));
        all().forEach(instance -> measure(instance, meters));
    }

    /**
     * To be used on the event loop that asks.
     *
     * @throws IllegalArgumentException for a service that nobody has told of
     */
    public Attempts to(String service) {
        var instances = services.get(service);
        if (instances == null) {
            throw new IllegalArgumentException("there is no service " + service);
        }
        return new Attempts(clients.get(), instances, settings);
    }

    List<Instance> all() {
        return services.values().stream()
                .flatMap(service -> service.all().stream())
                .toList();
    }

    /** Vert.x closes it with itself. */
    private HttpClient client(Vertx vertx) {
        return vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setMaxHeaderSize(32 * 1024)
                        .setMaxWaitQueueSize(settings.maxWaiting()),
                new PoolOptions().setHttp1MaxSize(settings.maxConnections()));
    }

    private Instances instances(String name, InstanceSettings.Service service) {
        var health = service.health().orElse(List.of());
        if (!health.isEmpty() && health.size() != service.url().size()) {
            throw new IllegalStateException("%s has %d addresses, and %d to ask for its health: name one for each"
                    .formatted(name, service.url().size(), health.size()));
        }
        var instances = new ArrayList<Instance>();
        for (int i = 0; i < service.url().size(); i++) {
            Optional<URI> check = health.isEmpty() ? Optional.empty() : Optional.of(health.get(i));
            var when = settings.instances();
            var breaker = new Breaker(when.failures(), when.window(), when.openFor(), System::nanoTime);
            instances.add(new Instance(name, service.url().get(i), check, breaker));
        }
        return new Instances(instances);
    }

    private static void measure(Instance instance, MeterRegistry meters) {
        var tags = Tags.of("service", instance.service(), "instance", instance.address());
        meters.gauge("lgds.gateway.instance.in.flight", tags, instance, Instance::inFlight);
        meters.gauge("lgds.gateway.instance.ready", tags, instance, one -> one.isReady() ? 1 : 0);
        meters.gauge(
                "lgds.gateway.instance.open",
                tags,
                instance,
                one -> one.breaker().isOpen() ? 1 : 0);
    }
}
