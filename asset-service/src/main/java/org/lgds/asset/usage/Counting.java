package org.lgds.asset.usage;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import org.lgds.kit.data.Scalars;

/**
 * Keeps {@link Usage} in the transaction that changes it. It comes last in a transaction, as many wait for a much used
 * asset's row, and takes the rows in the order of their keys, so that two such transactions never wait for each other.
 */
@ApplicationScoped
public class Counting {

    private final EntityManager entities;
    private final Clock clock;

    Counting(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * By how much one council's adoption changes what is counted of an asset.
     *
     * @param open 1 if it counts from now on, -1 if no longer, else 0
     * @param live the same for being live
     */
    public record Step(UUID asset, String council, int open, int live) {

        boolean counts() {
            return open != 0 || live != 0;
        }
    }

    /** Adds the steps up; those that change nothing cost nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(Collection<Step> all) {
        var steps = all.stream().filter(Step::counts).toList();
        if (steps.isEmpty()) {
            return;
        }
        // What the steps come from is written first: its locks are taken before these.
        entities.flush();
        var assets = new TreeSet<>(steps.stream().map(Step::asset).toList()).toArray(UUID[]::new);
        entities.createNativeQuery("""
                        insert into asset_usage (asset_id, live_councils, open_councils, owner_live, updated_at)
                        select id, 0, 0, false, ?2 from unnest(cast(?1 as uuid[])) as id order by id
                        on conflict do nothing""")
                .setParameter(1, assets)
                .setParameter(2, clock.instant())
                .executeUpdate();
        Scalars.query(
                        entities,
                        "select asset_id from asset_usage where asset_id = any(?1) order by asset_id for update",
                        UUID.class)
                .setParameter(1, assets)
                .getResultList();
        // So do their entries of finding, which follow row by row in an order of the database's own.
        Scalars.query(entities, "select 1 from hold_asset_entries(?1)", Integer.class)
                .setParameter(1, assets)
                .getResultList();
        add(steps);
    }

    private void add(List<Step> steps) {
        Query update = entities.createNativeQuery("""
                update asset_usage as usage
                set live_councils = live_councils + step.live, open_councils = open_councils + step.open,
                    owner_live = cast(owner_live as integer) + step.owner > 0, updated_at = ?5
                from (select step.asset, sum(step.open) as open, sum(step.live) as live,
                             coalesce(sum(step.live) filter (where step.council = asset.owner_council), 0) as owner
                      from unnest(cast(?1 as uuid[]), cast(?2 as text[]), cast(?3 as integer[]), cast(?4 as integer[]))
                               as step (asset, council, open, live)
                      join asset on asset.id = step.asset
                      group by step.asset) as step
                where usage.asset_id = step.asset""");
        update.setParameter(1, each(steps, Step::asset).toArray(UUID[]::new));
        update.setParameter(2, each(steps, Step::council).toArray(String[]::new));
        update.setParameter(3, each(steps, Step::open).toArray(Integer[]::new));
        update.setParameter(4, each(steps, Step::live).toArray(Integer[]::new));
        update.setParameter(5, clock.instant());
        update.executeUpdate();
    }

    private static <T> List<T> each(List<Step> steps, Function<Step, T> part) {
        return steps.stream().map(part).toList();
    }
}
