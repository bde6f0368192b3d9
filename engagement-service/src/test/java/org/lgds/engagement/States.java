package org.lgds.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lgds.kit.feed.Deliveries;

/** State records of the other services, as they put them on their topics. */
@ApplicationScoped
public class States {

    private final Deliveries deliveries;
    private final StateRecords records;

    States(Deliveries deliveries, StateRecords records) {
        this.deliveries = deliveries;
        this.records = records;
    }

    public void council(String code, long sequence, String state) {
        var data = new HashMap<String, Object>(Map.of(
                "code", code, "name", "Council", "state", state, "type", "unitary", "tier", "single", "slug",
                "council"));
        data.putAll(Map.of("nation", "england", "region", "south_west", "identifiers", List.of()));
        data.put("updatedAt", "2026-11-24T09:30:00Z");
        hand(promised("lgds.councils.state", "council", code, sequence, data));
    }

    /** A service of the list in a service area. */
    public void service(int id, String area) {
        service(id, area, Map.of());
    }

    /** The same with who provides it. */
    public void service(int id, String area, Map<String, Object> provision) {
        var data = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "label",
                "Service " + id,
                "enabled",
                true,
                "state",
                "active",
                "updatedAt",
                "2026-11-24T09:30:00Z"));
        data.putAll(provision);
        if (area != null) {
            data.put("area", area);
        }
        hand(promised("lgds.services.state", "service", Integer.toString(id), 1, data));
    }

    /** What is said of a council contrary to the rule of who provides what. */
    public void overrides(String council, Map<String, Object> override) {
        var data = Map.of("council", council, "overrides", List.of(override));
        hand(promised("lgds.provisions.state", "service_provision", council, 1, data));
    }

    /** A reorganisation took effect; false if it was put aside. */
    public boolean vested(LocalDate on, List<? extends Map<String, ?>> lines) {
        return hand(vestedRecord(on, lines));
    }

    public ConsumerRecord<String, String> vestedRecord(LocalDate on, List<? extends Map<String, ?>> lines) {
        var id = UUID.randomUUID().toString();
        var data = new HashMap<String, Object>(Map.of("id", id, "title", "An order", "state", "vested"));
        data.putAll(Map.of("vestsOn", on.toString(), "lines", lines, "outcomes", List.of()));
        data.putAll(Map.of("createdAt", "2026-11-24T09:30:00Z", "updatedAt", "2026-11-24T09:30:00Z"));
        data.put("change", Map.of("from", "shadow", "to", "vested"));
        return records.promised("lgds.structural-changes", "structural_change", "vested", id, 6, data);
    }

    /** A predecessor, and one council that follows it with a share of its people. */
    public static Map<String, Object> line(String predecessor, String successor, String role, double share) {
        return Map.of("predecessor", predecessor, "successor", successor, "role", role, "populationShare", share);
    }

    public void asset(UUID id, long sequence, String state) {
        var owner = Map.of("council", "CMD");
        var data = Map.of(
                "id", id, "name", "Permits", "type", "code", "state", state, "owner", owner, "services", List.of(372));
        hand(promised("lgds.assets.state", "asset", id.toString(), sequence, data));
    }

    /** A listed asset that suppliers provide or support. */
    public void asset(UUID id, long sequence, Set<UUID> suppliers) {
        asset(id, sequence, "listed", suppliers);
    }

    public void asset(UUID id, long sequence, String state, Set<UUID> suppliers) {
        var data = new HashMap<String, Object>(Map.of("id", id, "name", "Permits", "type", "code", "state", state));
        data.putAll(Map.of("owner", Map.of("council", "CMD"), "services", List.of(372), "suppliers", suppliers));
        hand(promised("lgds.assets.state", "asset", id.toString(), sequence, data));
    }

    /**
     * A council's result of an assessment, as it stands.
     *
     * @param levels by dimension; the score of each is twenty times its level
     */
    public void result(
            UUID assessment, long sequence, String council, String finalisedAt, Map<String, Integer> levels) {
        hand(resultRecord(assessment, sequence, council, finalisedAt, levels));
    }

    public ConsumerRecord<String, String> resultRecord(
            UUID assessment, long sequence, String council, String finalisedAt, Map<String, Integer> levels) {
        var dimensions = levels.entrySet().stream()
                .map(entry -> Map.of(
                        "id",
                        entry.getKey(),
                        "level",
                        entry.getValue(),
                        "exactScore",
                        entry.getValue() * 20 + "/1",
                        "caps",
                        List.of(),
                        "countedLower",
                        List.of()))
                .toList();
        var data = Map.of(
                "id",
                assessment,
                "council",
                council,
                "framework",
                "lgds-dmf/1.0.0",
                "assurance",
                "self_assessed",
                "finalisedAt",
                finalisedAt,
                "result",
                Map.of("caps", List.of(), "dimensions", dimensions));
        return promised("lgds.results.state", "assessment", assessment.toString(), sequence, data);
    }

    /** A supplier that stands, or was put into another. */
    public void supplier(UUID id, long sequence, UUID mergedInto) {
        var data = new HashMap<String, Object>(Map.of("id", id, "name", "A supplier", "aliases", List.of()));
        data.put("state", mergedInto == null ? "active" : "merged");
        if (mergedInto != null) {
            data.put("mergedInto", mergedInto);
        }
        hand(promised("lgds.suppliers.state", "supplier", id.toString(), sequence, data));
    }

    public void adoption(UUID id, long sequence, String council, UUID asset, String stage) {
        hand(adoptionRecord(id, sequence, council, asset, stage));
    }

    public ConsumerRecord<String, String> adoptionRecord(
            UUID id, long sequence, String council, UUID asset, String stage) {
        return promised(
                "lgds.adoptions.state",
                "adoption",
                id.toString(),
                sequence,
                Map.of("id", id, "council", council, "asset", asset, "stage", stage, "wentLiveOn", "2026-11-02"));
    }

    /** The catalogue assessed what an adoption avoided, in pence. */
    public ConsumerRecord<String, String> benefitRecord(
            UUID adoption, String council, UUID asset, long counterfactual, long benefit) {
        var amounts = Map.of(
                "source",
                "median_build",
                "counterfactualPence",
                counterfactual,
                "benefitPence",
                benefit,
                "extraCostPence",
                0,
                "assessedAt",
                "2026-11-03T09:30:00Z");
        var data = Map.of(
                "id",
                adoption,
                "council",
                council,
                "asset",
                asset,
                "stage",
                "live",
                "benefit",
                amounts,
                "change",
                Map.of("from", "live", "to", "live"));
        return records.promised("lgds.adoptions", "adoption", "benefit_assessed", adoption.toString(), 4, data);
    }

    /** A version of an asset was withdrawn. */
    public ConsumerRecord<String, String> withdrawalRecord(UUID asset, String version, boolean security) {
        var withdrawal = Map.of("at", "2026-11-20T09:30:00Z", "security", security, "reason", "It leaks names.");
        var data = assetOfCamden(asset);
        data.putAll(Map.of("state", "listed", "change", Map.of("from", "released", "to", "withdrawn")));
        data.put("version", Map.of("number", version, "state", "withdrawn", "withdrawal", withdrawal));
        return records.promised("lgds.assets", "asset_version", "withdrawn", asset.toString(), 9, data);
    }

    /** The catalogue has ended what an output had become: {@code rejected} or {@code retired}. */
    public ConsumerRecord<String, String> endedRecord(UUID asset, String output, String state, String licence) {
        var data = assetOfCamden(asset);
        data.putAll(Map.of("state", state, "licenceClass", licence, "output", output));
        data.put("change", Map.of("from", "in_review", "to", state, "reason", "It holds names of people."));
        return records.promised("lgds.assets", "asset", state, asset.toString(), 9, data);
    }

    private static Map<String, Object> assetOfCamden(UUID asset) {
        var data = new HashMap<String, Object>(Map.of("id", asset, "name", "Permits", "summary", "Permits"));
        data.putAll(Map.of("type", "code", "origin", "council", "owner", Map.of("council", "CMD")));
        data.putAll(Map.of("services", List.of(372), "crossCutting", false, "tags", List.of()));
        return data;
    }

    /** Hands a record over as Kafka would; true if it was handled. */
    public boolean hand(ConsumerRecord<String, String> record) {
        return deliveries.hand(record);
    }

    /** A record with the headers of the suite; {@code data} is null on a tombstone. */
    public ConsumerRecord<String, String> record(
            String topic, String aggregate, String key, long sequence, Object data) {
        return records.of(topic, aggregate, "changed", key, sequence, data);
    }

    private ConsumerRecord<String, String> promised(
            String topic, String aggregate, String key, long sequence, Object data) {
        return records.promised(topic, aggregate, "changed", key, sequence, data);
    }
}
