package org.lgds.asset.adoption;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.lgds.kit.problem.Problem;

/**
 * What an inventory did, or would do. Numbers are whole; of refusals and ends the first hundred are shown.
 *
 * @param open how many open adoptions the client kept before
 */
public record InventoryAnswer(
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        int open,
        int retired,
        int abandoned,
        List<Refusal> refusals,
        List<End> ends) {

    static final int SHOWN = 100;

    /** A row that was not taken; {@code item} is its place, from 0. */
    public record Refusal(int item, int status, Map<String, Object> problem) {

        static Refusal of(int item, Problem problem) {
            return new Refusal(item, problem.type().status(), problem.body(null));
        }
    }

    /** An adoption that was not named, and how it ended. */
    public record End(UUID asset, String externalId, Stage stage) {}
}
