package org.lgds.kit.event;

import java.sql.SQLException;
import javax.sql.DataSource;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How long the oldest record has waited for Kafka: the one number that tells whether events flow. And what Kafka refused. */
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
        Gauge.builder("lgds.outbox.refused", this, OutboxMetrics::refused)
                .description("Records in outbox_refused, which Kafka will never take as they are")
                .register(metrics);
    }

    private double secondsWaited() {
        return number("select extract(epoch from clock_timestamp() - added_at) from outbox order by id limit 1");
    }

    private double refused() {
        return number("select count(*) from outbox_refused");
    }

    private double number(String query) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(query)) {
            var found = select.executeQuery();
            return found.next() ? found.getDouble(1) : 0;
        } catch (SQLException e) {
            Log.debug("What waits in the outbox is unknown", e);
            return Double.NaN;
        }
    }
}
