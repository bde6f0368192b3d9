package org.lgds.kit.feed;

import java.sql.SQLException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.event.Inbox;
import org.lgds.kit.event.Trace;
import org.lgds.kit.problem.Problem;

/** Hands one record over: its effect and the note that it was handled commit together, or neither does. */
@ApplicationScoped
public class Deliveries {

    /** SQLSTATE's classes of data exceptions, and of what is bigger than the database takes. */
    private static final List<String> NEVER_TAKEN = List.of("22", "54");

    private final List<Subscriber> subscribers;
    private final Inbox inbox;
    private final PuttingAside aside;
    private final ObjectMapper json;

    Deliveries(@All List<Subscriber> subscribers, Inbox inbox, PuttingAside aside, ObjectMapper json) {
        this.subscribers = subscribers;
        this.inbox = inbox;
        this.aside = aside;
        this.json = json;
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
     * Handles a record once. What can never be handled is put aside with the reason, once as well; any other failure is
     * thrown, to be tried again.
     *
     * @return false if the record is put aside
     */
    public boolean hand(ConsumerRecord<String, String> record) {
        return hand(record, record);
    }

    /** The same for a record that was put aside, and is read from its letter. */
    boolean hand(ConsumerRecord<String, String> record, ConsumerRecord<String, String> read) {
        var delivery = Delivery.of(record, json);
        try {
            Trace.continued(
                    delivery.headers().get("ce_traceparent"), "receive " + record.topic(), () -> handle(delivery));
            return true;
        } catch (RuntimeException e) {
            if (!isForEver(e)) {
                throw e;
            }
            aside.put(delivery, record, read, e.getMessage());
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

    private static boolean isForEver(RuntimeException failure) {
        if (failure instanceof UnreadableEvent || failure instanceof Problem) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                return NEVER_TAKEN.stream().anyMatch(refusal.getSQLState()::startsWith);
            }
        }
        return false;
    }
}
