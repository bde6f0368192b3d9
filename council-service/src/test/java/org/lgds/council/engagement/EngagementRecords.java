package org.lgds.council.engagement;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.council.Person;
import org.lgds.kit.feed.Deliveries;
import org.lgds.kit.test.Contracts;

/** Records of {@code lgds.engagements.state} for tests, as engagement-service promises them. */
@ApplicationScoped
public class EngagementRecords {

    private static final String TOPIC = "lgds.engagements.state";

    private final Deliveries deliveries;

    EngagementRecords(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** An open engagement and who advises in it. */
    public void open(UUID id, long sequence, String council, Person... advisors) {
        var subjects = Arrays.stream(advisors)
                .map(person -> "\"" + person.subject() + "\"")
                .collect(Collectors.joining(","));
        var data = "{\"id\":\"%s\",\"council\":\"%s\",\"state\":\"active\",\"advisors\":[%s]}"
                .formatted(id, council, subjects);
        Contracts.assertPromisedBy("engagement-service", TOPIC, data);
        hand(id, sequence, data);
    }

    /** It is over. */
    public void over(UUID id, long sequence) {
        hand(id, sequence, null);
    }

    /** False if it was put aside as unreadable. */
    boolean hand(UUID id, long sequence, String data) {
        var record = new ConsumerRecord<>(TOPIC, 0, 0, id.toString(), data);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/engagement-service",
                        "ce_type",
                        "org.lgds.engagement.agreed.v1",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return deliveries.hand(record);
    }
}
