package org.lgds.kit.idempotency;

import java.util.Optional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** Keys that callers sent and the answers they got, kept for 24 hours with the change they made. */
@ApplicationScoped
class IdempotencyKeys {

    private static final int ROWS_AT_ONCE = 10_000;

    private final EntityManager entities;

    IdempotencyKeys(EntityManager entities) {
        this.entities = entities;
    }

    /** An answer as it was given; {@code request} is the fingerprint of what was asked. */
    record Kept(String request, int status, String headers, String body) {}

    /** Holds the key until the transaction ends, so that a crash leaves nothing stuck; false if another request has it. */
    boolean hold(String caller, String key) {
        return (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 42))")
                .setParameter(1, caller + "\n" + key)
                .getSingleResult();
    }

    Optional<Kept> find(String caller, String key) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select request, status, headers::text as headers, body from idempotency_key
                        where caller = ?1 and key = ?2 and kept_since > now() - interval '24 hours'""", Tuple.class)
                .setParameter(1, caller)
                .setParameter(2, key)
                .getResultStream()
                .findFirst()
                .map(IdempotencyKeys::kept);
    }

    private static Kept kept(Tuple row) {
        return new Kept(
                (String) row.get("request"),
                ((Number) row.get("status")).intValue(),
                (String) row.get("headers"),
                (String) row.get("body"));
    }

    void keep(String caller, String key, Kept answer) {
        entities.createNativeQuery("""
                        insert into idempotency_key (caller, key, request, status, headers, body)
                        values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6)
                        on conflict (caller, key) do update set request = excluded.request, status = excluded.status,
                            headers = excluded.headers, body = excluded.body, kept_since = now()""")
                .setParameter(1, caller)
                .setParameter(2, key)
                .setParameter(3, answer.request())
                .setParameter(4, answer.status())
                .setParameter(5, answer.headers())
                .setParameter(6, answer.body())
                .executeUpdate();
    }

    /** Forgets what is not kept any longer, in small transactions; what another replica has in hand is passed over. */
    @Scheduled(
            every = "{lgds.idempotency.clean}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        while (QuarkusTransaction.requiringNew().call(this::forgetSome) == ROWS_AT_ONCE) {
            // The next some.
        }
    }

    private int forgetSome() {
        return entities.createNativeQuery("""
                        delete from idempotency_key where (caller, key) in (
                            select caller, key from idempotency_key
                            where kept_since < now() - interval '24 hours' limit ?1 for update skip locked)""").setParameter(1, ROWS_AT_ONCE).executeUpdate();
    }
}
