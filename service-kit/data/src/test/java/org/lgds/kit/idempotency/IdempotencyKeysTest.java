package org.lgds.kit.idempotency;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.kit.data.Scalars;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys are forgotten after 24 hours, all of them, however many there were in a day. */
@QuarkusTest
class IdempotencyKeysTest {

    @Inject
    IdempotencyKeys keys;

    @Inject
    EntityManager entities;

    private final String caller = UUID.randomUUID().toString();

    @Test
    void allThatAreOldAreForgottenInOneRun() {
        kept(20_001, "25 hours");
        kept(1, "23 hours");
        keys.clean();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatAnotherReplicaHasInHandIsPassedOver() {
        kept(3, "25 hours");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select 1 from idempotency_key where caller = ?1 limit 1 for update")
                    .setParameter(1, caller)
                    .getSingleResult();
            assertThat(CompletableFuture.runAsync(keys::clean)).succeedsWithin(20, TimeUnit.SECONDS);
        });
        assertThat(count()).isEqualTo(1);
    }

    private void kept(int count, String since) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into idempotency_key (caller, key, request, status, headers, body, kept_since)
                                select ?1, ?3 || ' ' || number, 'fingerprint', 200, '{}', '', now() - cast(?3 as interval)
                                from generate_series(1, ?2) number""")
                        .setParameter(1, caller)
                        .setParameter(2, count)
                        .setParameter(3, since)
                        .executeUpdate());
    }

    private long count() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(
                                entities, "select count(*) from idempotency_key where caller = ?1", Long.class)
                        .setParameter(1, caller)
                        .getSingleResult());
    }
}
