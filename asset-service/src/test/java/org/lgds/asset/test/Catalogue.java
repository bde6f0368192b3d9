package org.lgds.asset.test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.asset.asset.ListedAsset;
import org.lgds.kit.feed.Deliveries;
import org.lgds.kit.test.Contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes what a test needs to be there: councils and services as council-service tells of them, and listed assets. */
@ApplicationScoped
public class Catalogue {

    private static final String PEER_SETS = "lgds.peer-sets.state";
    private static final AtomicLong NEWEST = new AtomicLong(System.currentTimeMillis());
    private static final String PROVISIONS = "lgds.provisions.state";

    private final Deliveries deliveries;
    private final ObjectMapper json;

    Catalogue(Deliveries deliveries, ObjectMapper json) {
        this.deliveries = deliveries;
        this.json = json;
    }

    /** A council as it is now, by a record of {@code lgds.councils.state}: a London borough. */
    public void council(String code, String state, long sequence, String... successors) {
        council(code, state, sequence, Map.of("successors", List.of(successors)));
    }

    /** The same with other facts: {@code type}, {@code tier}, {@code nation}, {@code region}, {@code successors}. */
    public void council(String code, String state, long sequence, Map<String, Object> facts) {
        var data = new HashMap<String, Object>(Map.of(
                "type", "london_borough", "tier", "single", "nation", "england", "region", "london", "added", "later"));
        data.putAll(facts);
        data.putAll(Map.of("code", code, "name", "Council of " + code, "state", state));
        hand("lgds.councils.state", code, "council.registered", sequence, data);
    }

    /** A council's peers as they are now, by a record of {@code lgds.peer-sets.state}. */
    public void peers(String council, long sequence, String... peers) {
        var each = Stream.of(peers)
                .map(peer -> Map.of("council", peer, "distance", 0.125, "match", 88))
                .toList();
        var data = Map.<String, Object>of(
                "council", council, "snapshot", UUID.randomUUID(), "method", "nearest-neighbours-1", "peers", each);
        Contracts.assertPromisedBy("council-service", PEER_SETS, text(data));
        hand(PEER_SETS, council, "peer_set.computed", sequence, data);
    }

    /** The end of a council's peer set. */
    public void noPeers(String council, long sequence) {
        hand(PEER_SETS, council, "peer_set.changed", sequence, null);
    }

    /** A service of the list, by a record of {@code lgds.services.state}. */
    public void service(int id, String label, String area, String... tiers) {
        service(id, 1, Map.of("label", label, "area", area, "providedBy", List.of(tiers)));
    }

    public void service(int id, long sequence, Map<String, Object> facts) {
        var data = new HashMap<String, Object>(Map.of("id", id, "enabled", true, "state", "active"));
        data.putAll(facts);
        hand("lgds.services.state", Integer.toString(id), "service.added", sequence, data);
    }

    /** What is said of a council contrary to the rule from now on. */
    public void overrides(String council, List<? extends Map<String, ?>> overrides) {
        overrides(council, NEWEST.incrementAndGet(), overrides);
    }

    /** The same, by a record of {@code lgds.provisions.state}. */
    public void overrides(String council, long sequence, List<? extends Map<String, ?>> overrides) {
        var data = Map.<String, Object>of("council", council, "overrides", overrides);
        Contracts.assertPromisedBy("council-service", PROVISIONS, text(data));
        hand(PROVISIONS, council, "service_provision.overridden", sequence, data);
    }

    public static Map<String, Object> override(int service, String provides, LocalDate from, LocalDate until) {
        var override =
                new HashMap<String, Object>(Map.of("service", service, "provides", provides, "from", from.toString()));
        if (until != null) {
            override.put("until", until.toString());
        }
        return override;
    }

    /** The end of a service: its record is gone. */
    public void noService(int id) {
        hand("lgds.services.state", Integer.toString(id), "service.withdrawn", 2, null);
    }

    /**
     * A reorganisation that takes effect, by an event of {@code lgds.structural-changes}.
     *
     * @return false if it was put aside as unreadable
     */
    public boolean vested(UUID event, LocalDate on, List<? extends Map<String, ?>> lines) {
        var id = UUID.randomUUID();
        var data = Map.<String, Object>of("id", id, "vestsOn", on, "lines", lines, "title", "An order");
        return hand("lgds.structural-changes", id.toString(), event, "structural_change.vested", 1, data);
    }

    /** The same of one council, whose people go in equal shares to councils that are made for it. */
    public boolean vested(LocalDate on, String council, String... successors) {
        var share = 1.0 / successors.length;
        var lines = Stream.of(successors)
                .map(successor -> Map.<String, Object>of(
                        "predecessor", council, "successor", successor, "role", "created", "populationShare", share))
                .toList();
        return vested(UUID.randomUUID(), on, lines);
    }

    /** Makes known a council and its successors, and that these have followed it. */
    public void split(LocalDate on, String council, String... successors) {
        council(council, "active", 1);
        for (var successor : successors) {
            council(successor, "shadow", 1);
        }
        if (!vested(on, council, successors)) {
            throw new IllegalStateException("that " + council + " has ended was put aside as unreadable");
        }
    }

    /** The end of whatever a state topic tells of. */
    public void gone(String topic, String key, long sequence) {
        hand(topic, key, "something.gone", sequence, null);
    }

    private void hand(String topic, String key, String event, long sequence, Map<String, Object> data) {
        hand(topic, key, UUID.randomUUID(), event, sequence, data);
    }

    private boolean hand(String topic, String key, UUID id, String event, long sequence, Map<String, Object> data) {
        var record = new ConsumerRecord<>(topic, 0, 0, key, data == null ? null : text(data));
        Map.of(
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/council-service",
                        "ce_type",
                        "org.lgds." + event + ".v1",
                        "ce_sequence",
                        Long.toString(sequence))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return deliveries.hand(record);
    }

    private String text(Map<String, Object> data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A listed asset of Camden with the versions named, the last of them the latest. */
    public UUID listedAsset(String... versions) {
        council("CMD", "active", 1);
        return QuarkusTransaction.requiringNew().call(() -> ListedAsset.persisted(versions));
    }
}
