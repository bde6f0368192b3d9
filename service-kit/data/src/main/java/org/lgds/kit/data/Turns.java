package org.lgds.kit.data;

import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Transactional;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Lets those who write one owner's records in bulk write one after another. What two of them add has no row to be locked in
 * an order both keep: each would wait for keys that the other has added, until the database ends one of them.
 */
@ApplicationScoped
public class Turns {

    private static final String PATIENCE = "20s";
    private static final String RETRY_SECONDS = "5";

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Waits for the turn of these owners, which lasts until this transaction ends. It is taken before any row is locked.
     *
     * @param records what is written, such as {@code adoptions}
     * @throws Problem 503 after 20 seconds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(String records, Collection<String> owners) {
        try {
            patience(PATIENCE);
            entities.createNativeQuery("""
                            select count(*)
                            from (select owner from unnest(?2) owner group by owner order by owner offset 0) sorted,
                                lateral pg_advisory_xact_lock(hashtextextended(?1 || ' of ' || sorted.owner, 0)) turn""")
                    .setParameter(1, records)
                    .setParameter(2, owners.toArray(String[]::new))
                    .getSingleResult();
            patience("0");
        } catch (LockTimeoutException | PessimisticLockException e) {
            throw Problem.of(
                            ProblemType.UNAVAILABLE,
                            "Others are writing %s in bulk for the same owner; send this again in a few seconds.",
                            records)
                    .header("Retry-After", RETRY_SECONDS);
        }
    }

    private void patience(String time) {
        Scalars.query(entities, "select set_config('lock_timeout', ?1, true)", String.class)
                .setParameter(1, time)
                .getSingleResult();
    }
}
