package org.lgds.asset.test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.asset.asset.ListedAsset;
import org.lgds.kit.feed.Deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes what a test needs to be there: councils as council-service tells of them, and listed assets. */
@ApplicationScoped
public class Catalogue {

    private final Deliveries deliveries;

    Catalogue(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** A council as it is now, by a record of {@code lgds.councils.state}. */
    public void council(String code, String state, long sequence, String... successors) {
        var record = new ConsumerRecord<>(
                "lgds.councils.state",
                0,
                0,
                code,
                "{\"code\":\"%s\",\"name\":\"Council of %s\",\"state\":\"%s\",\"successors\":[%s],\"region\":\"new\"}"
                        .formatted(
                                code,
                                code,
                                state,
                                String.join(
                                        ",",
                                        List.of(successors).stream()
                                                .map(s -> '"' + s + '"')
                                                .toList())));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/council-service",
                        "ce_type",
                        "org.lgds.council.registered.v1",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        deliveries.hand(record);
    }

    /** A listed asset of Camden with the versions named, the last of them the latest. */
    public UUID listedAsset(String... versions) {
        council("CMD", "active", 1);
        return QuarkusTransaction.requiringNew().call(() -> ListedAsset.persisted(versions));
    }
}
