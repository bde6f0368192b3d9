package org.lgds.kit.event;

import java.sql.SQLException;
import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How long the oldest record has waited for Kafka: the one number that tells whether events flow. */
@ApplicationScoped
class OutboxMetrics {

    private final DataSource database;
    private final MeterRegistry metrics;

    OutboxMetrics(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("lgds.outbox.oldest.age", this, OutboxMetrics::secondsWaited)
                .baseUnit("seconds")
                .description("Age of the oldest record that waits for Kafka, 0 when none does")
                .register(metrics);
    }

    private double secondsWaited() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select extract(epoch from clock_timestamp() - added_at) from outbox order by id limit 1")) {
            var found = select.executeQuery();
            return found.next() ? found.getDouble(1) : 0;
        } catch (SQLException e) {
            Log.debug("The age of the outbox is unknown", e);
            return Double.NaN;
        }
    }
}
