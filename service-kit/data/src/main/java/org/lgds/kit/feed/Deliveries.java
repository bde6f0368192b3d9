package org.lgds.kit.feed;

import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.event.DeadLetters;
import org.lgds.kit.event.Inbox;
import org.lgds.kit.event.Trace;
import org.lgds.kit.problem.Problem;

/** Hands one record over: its effect and the note that it was handled commit together, or neither does. */
@ApplicationScoped
public class Deliveries {

    private final List<Subscriber> subscribers;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;
    private final Counter dead;

    Deliveries(
            @All List<Subscriber> subscribers,
            Inbox inbox,
            DeadLetters deadLetters,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.subscribers = subscribers;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.json = json;
        this.dead = Counter.builder("lgds.dead.letters")
                .description("Records put aside because they can never be handled")
                .register(metrics);
    }

    /** Topics that something here takes in. */
    List<String> topics() {
        return subscribers.stream().map(Subscriber::topic).distinct().sorted().toList();
    }

    /** Those of which the service needs a copy before it is ready. */
    List<String> copies() {
        return subscribers.stream()
                .filter(Subscriber::keepsCopy)
                .map(Subscriber::topic)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Handles a record once. What can never be handled is put aside with the reason; any other failure is thrown, to be
     * tried again.
     *
     * @return false if the record was put aside
     */
    public boolean hand(ConsumerRecord<String, String> record) {
        var delivery = Delivery.of(record, json);
        try {
            Trace.continued(
                    delivery.headers().get("ce_traceparent"), "receive " + record.topic(), () -> handle(delivery));
            return true;
        } catch (UnreadableEvent | Problem e) {
            Log.errorf("Put aside %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), e.getMessage());
            var headers = new HashMap<>(delivery.headers());
            headers.put("lgds_topic", record.topic());
            headers.put("lgds_partition", Integer.toString(record.partition()));
            headers.put("lgds_offset", Long.toString(record.offset()));
            headers.put("lgds_reason", String.valueOf(e.getMessage()));
            QuarkusTransaction.requiringNew().run(() -> deadLetters.add(record.key(), headers, record.value()));
            dead.increment();
            return false;
        }
    }

    private void handle(Delivery delivery) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (delivery.isTombstone() || inbox.accept(delivery.source(), delivery.topic() + " " + delivery.id())) {
                subscribers.stream()
                        .filter(subscriber -> subscriber.topic().equals(delivery.topic()))
                        .forEach(subscriber -> subscriber.on(delivery));
            }
        });
    }
}
