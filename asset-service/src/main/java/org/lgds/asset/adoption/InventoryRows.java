package org.lgds.asset.adoption;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lgds.kit.batch.BatchRows;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.Violation;

/**
 * What an inventory says, as far as it can be read.
 *
 * @param assets those that a row names by id
 * @param names the references that a row names, of the council's own system
 */
record InventoryRows(BatchRows.Read<BatchedClaim> read, Set<UUID> assets, Set<String> names) {

    static InventoryRows of(String council, List<JsonNode> items, BatchRows reading) {
        var read = BatchRows.readAll(items, item -> row(council, item, reading));
        return new InventoryRows(
                read,
                read.rows().stream()
                        .map(BatchedClaim::asset)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                read.rows().stream()
                        .map(BatchedClaim::externalId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static BatchedClaim row(String council, JsonNode item, BatchRows reading) {
        if (item instanceof ObjectNode row && !row.has("council")) {
            row.put("council", council);
        }
        var row = reading.read(item, BatchedClaim.class);
        if (!row.council().equals(council)) {
            throw Problem.invalidBody("/council", "This is the inventory of %s alone.", council);
        }
        return row;
    }

    /** A row that cannot be read may be one that would then end. */
    void mustAllBeRead() {
        if (!read.refused().isEmpty()) {
            throw Problem.invalid(read.refused().entrySet().stream()
                    .limit(InventoryAnswer.SHOWN)
                    .map(row -> Violation.ofBody(
                            "/items/" + row.getKey(),
                            "Nothing was taken, as what is missing would end: %s"
                                    .formatted(row.getValue().getMessage())))
                    .toList());
        }
    }

    boolean doNotName(Adoption adoption) {
        return !assets.contains(adoption.assetId)
                && (adoption.externalId == null || !names.contains(adoption.externalId));
    }

    /**
     * The answer to it.
     *
     * @param outcomes of the rows that could be read, in order
     * @param open how many open adoptions the client kept before
     * @param missing those of them that were not named, as they ended
     */
    InventoryAnswer answer(boolean dryRun, List<SyncingAdoptions.Outcome> outcomes, int open, List<Adoption> missing) {
        var refusals = refusals(outcomes);
        var created = count(outcomes, SyncingAdoptions.Outcome::created);
        var changed = count(outcomes, outcome -> outcome.changed() && !outcome.created());
        var retired = count(missing, adoption -> adoption.stage == Stage.RETIRED);
        var size = outcomes.size() + read.refused().size();
        return new InventoryAnswer(
                dryRun,
                size,
                created,
                changed,
                size - created - changed - refusals.size(),
                refusals.size(),
                open,
                retired,
                missing.size() - retired,
                refusals.stream().limit(InventoryAnswer.SHOWN).toList(),
                missing.stream()
                        .limit(InventoryAnswer.SHOWN)
                        .map(end -> new InventoryAnswer.End(end.assetId, end.externalId, end.stage))
                        .toList());
    }

    private List<InventoryAnswer.Refusal> refusals(List<SyncingAdoptions.Outcome> outcomes) {
        var refused = new TreeMap<>(read.refused());
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).refusal() != null) {
                refused.put(read.places().get(i), outcomes.get(i).refusal());
            }
        }
        return refused.entrySet().stream()
                .map(row -> InventoryAnswer.Refusal.of(row.getKey(), row.getValue()))
                .toList();
    }

    private static <T> int count(List<T> all, Predicate<T> wanted) {
        return (int) all.stream().filter(wanted).count();
    }
}
