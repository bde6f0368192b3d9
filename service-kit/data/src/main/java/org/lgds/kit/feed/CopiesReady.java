package org.lgds.kit.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lgds.kit.event.KafkaSettings;

/** Not ready before the copies of other services' data were filled for the first time; Kafka is not asked after that. */
@Readiness
@ApplicationScoped
class CopiesReady implements HealthCheck {

    private final FilledCopies copies;
    private final Deliveries deliveries;
    private final KafkaSettings settings;
    private volatile boolean filled;

    CopiesReady(FilledCopies copies, Deliveries deliveries, KafkaSettings settings) {
        this.copies = copies;
        this.deliveries = deliveries;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Copies of other services' data");
        if (filled || !settings.enabled()) {
            return answer.up().build();
        }
        var missing = copies.missing(deliveries.copies());
        filled = missing.isEmpty();
        return filled
                ? answer.up().build()
                : answer.down()
                        .withData("waiting for", String.join(", ", missing))
                        .build();
    }
}
