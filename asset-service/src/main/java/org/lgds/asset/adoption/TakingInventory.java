package org.lgds.asset.adoption;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.lgds.asset.adoption.MirrorResource.InventoryQuery;
import org.lgds.asset.adoption.MirrorResource.OnMissing;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.batch.BatchRows;
import org.lgds.kit.data.LostRaces;
import org.lgds.kit.data.Turns;
import org.lgds.kit.event.Journal;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/**
 * Takes a council's full inventory: what is named is synced, and of what this client keeps the rest may end. It is one
 * transaction, so a crash or a refusal leaves nothing half done, and a dry run is the same work taken back. Two of one
 * client wait for each other.
 */
@RequestScoped
class TakingInventory {

    /** Rows of one inventory, and ends of one. */
    static final int MOST = 10_000;

    static final ProblemType CONFIRM_ENDS = new ProblemType("confirm-ends", 409, "So many ends need to be confirmed");

    private final Caller caller;
    private final SyncingAdoptions syncing;
    private final BatchRows batchRows;
    private final Journal journal;
    private final Turns turns;
    private final EntityManager entities;
    private final Clock clock;

    TakingInventory(
            Caller caller,
            SyncingAdoptions syncing,
            BatchRows batchRows,
            Journal journal,
            Turns turns,
            EntityManager entities,
            Clock clock) {
        this.caller = caller;
        this.syncing = syncing;
        this.batchRows = batchRows;
        this.journal = journal;
        this.turns = turns;
        this.entities = entities;
        this.clock = clock;
    }

    /** Takes a dry run's transaction back, with what it would have answered. */
    private static final class TakenBack extends RuntimeException {

        private final transient InventoryAnswer answer;

        TakenBack(InventoryAnswer answer) {
            super("a dry run", null, false, false);
            this.answer = answer;
        }
    }

    /**
     * Takes it in a transaction of its own.
     *
     * @throws Problem 400 for rows that cannot be read where others would end, 409 where the ends need to be confirmed
     */
    InventoryAnswer take(String council, InventoryQuery query, List<JsonNode> items) {
        try {
            return LostRaces.retry(() -> taken(council, query, items));
        } catch (TakenBack dryRun) {
            return dryRun.answer;
        }
    }

    private InventoryAnswer taken(String council, InventoryQuery query, List<JsonNode> items) {
        turns.take("adoptions", Set.of(council));
        KnownCouncil.held(Set.of(council));
        var rows = InventoryRows.of(council, items, batchRows);
        var kept = kept(council, rows.assets());
        var ending = query.onMissing() == OnMissing.END;
        if (ending) {
            rows.mustAllBeRead();
        }
        var missing = ending ? kept.stream().filter(rows::doNotName).toList() : List.<Adoption>of();
        if (!missing.isEmpty()) {
            KnownCouncil.inBeing(council);
        }
        mustBeConfirmed(missing.size(), kept.size(), query.confirmEnds());
        var outcomes = syncing.sync(rows.read().rows(), end(missing, council));
        var answer = rows.answer(query.dryRun(), outcomes, kept.size(), missing);
        if (query.dryRun()) {
            throw new TakenBack(answer);
        }
        return answer;
    }

    /** This client's open adoptions; they are locked with all that is named, in the order that every writer takes. */
    private List<Adoption> kept(String council, Set<UUID> named) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select * from adoption where council = ?1 and (asset_id = any(?3) or keeper = ?2
                            and %s)
                        order by council, asset_id, id for update""".formatted(Stage.IS_OPEN), Adoption.class)
                .setParameter(1, council)
                .setParameter(2, caller.client())
                .setParameter(3, named.toArray(UUID[]::new))
                .getResultStream()
                .filter(adoption -> adoption.isOpen() && caller.client().equals(adoption.keeper))
                .toList();
    }

    private static void mustBeConfirmed(int ends, int open, Integer confirmed) {
        if (ends > MOST) {
            throw Problem.of(
                    CONFIRM_ENDS,
                    "This would end %d adoptions; one inventory ends %d at most. Retire or abandon the others by"
                            + " /v1/adoptions/batch first.",
                    ends,
                    MOST);
        }
        var right = confirmed == null ? ends * 10L <= open : confirmed == ends;
        if (!right) {
            throw Problem.of(
                            CONFIRM_ENDS,
                            "This inventory leaves out %d of the %d open adoptions that your client keeps. If they have"
                                    + " ended, send it again with confirmEnds=%d.",
                            ends,
                            open,
                            ends)
                    .with("ends", ends)
                    .with("open", open);
        }
    }

    private List<Counting.Step> end(List<Adoption> missing, String council) {
        var told = Told.bySystem(caller, council, clock);
        var steps = new ArrayList<Counting.Step>();
        for (var adoption : missing) {
            var before = Counted.of(adoption);
            journal.add(adoption.leaveInventory(told));
            steps.add(before.to(adoption));
        }
        return steps;
    }
}
