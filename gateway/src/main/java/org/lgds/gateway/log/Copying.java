package org.lgds.gateway.log;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs this instance's {@link Copier} and wakes its {@link Tail}. */
@ApplicationScoped
class Copying {

    private final boolean enabled;
    private final Copier copier;
    private final Thread thread;
    private final MeterRegistry metrics;

    Copying(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            EventSettings settings,
            Tail tail,
            MeterRegistry metrics,
            @ConfigProperty(name = "lgds.kafka.enabled") boolean enabled) {
        this.enabled = enabled;
        this.metrics = metrics;
        this.copier = new Copier(database, kafka, settings, tail::wake);
        this.thread = new Thread(copier, "event-copier");
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent start) {
        Gauge.builder("lgds.events.uncopied.age", copier, Copier::waiting)
                .baseUnit("seconds")
                .description("How long the oldest event has waited to be copied, or copying has failed; 0 when neither")
                .register(metrics);
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        copier.stop();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }
}
