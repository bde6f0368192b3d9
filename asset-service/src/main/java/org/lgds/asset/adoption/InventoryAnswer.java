package org.lgds.asset.adoption;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.lgds.kit.problem.Problem;

/**
 * What an inventory did, or would do.
 *
 * @param dryRun true if nothing was written: this is what would be done
 * @param rows rows that were read
 * @param created rows that opened an adoption
 * @param changed rows that changed an adoption
 * @param unchanged rows that said what is known already
 * @param refused rows that were refused
 * @param open how many open adoptions the client kept before
 * @param retired adoptions ended as retired, as they were live and the inventory did not name them
 * @param abandoned adoptions ended as abandoned, as the inventory did not name them
 * @param refusals rows that were refused, the first hundred
 * @param ends adoptions that ended as they were not named, the first hundred
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

    /**
     * A row that was not taken.
     *
     * @param item place of the row in the inventory, from 0
     * @param status the HTTP status that the row would have had if it had been sent alone
     * @param problem what is wrong with it (RFC 9457)
     */
    public record Refusal(int item, int status, Map<String, Object> problem) {

        static Refusal of(int item, Problem problem) {
            return new Refusal(item, problem.type().status(), problem.body(null));
        }
    }

    /**
     * An adoption that was not named, and how it ended.
     *
     * @param asset id of the asset
     * @param stage {@code retired} if it had been live, else {@code abandoned}
     */
    public record End(UUID asset, String externalId, Stage stage) {}
}
