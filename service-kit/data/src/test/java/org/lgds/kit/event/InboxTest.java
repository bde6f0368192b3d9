package org.lgds.kit.event;

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
import static org.assertj.core.api.Assertions.assertThatCode;

/** What was handled is remembered as long as a topic may deliver it again. */
@QuarkusTest
class InboxTest {

    @Inject
    Inbox inbox;

    @Inject
    EntityManager entities;

    private final String source = "/" + UUID.randomUUID();

    @Test
    void twoReplicasForgetWhatIsOldWithoutWaitingForEachOther() {
        received(3, "431 days");
        received(1, "429 days");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "select 1 from inbox where source = ?1 and received_at < now() - interval '430 days'"
                                    + " limit 1 for update")
                    .setParameter(1, source)
                    .getSingleResult();
            assertThat(CompletableFuture.runAsync(this::clean)).succeedsWithin(20, TimeUnit.SECONDS);
        });
        assertThat(count()).isEqualTo(2);
        clean();
        assertThat(count()).isEqualTo(1);
    }

    private void clean() {
        assertThatCode(inbox::clean).doesNotThrowAnyException();
    }

    private void received(int count, String ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into inbox (source, event_id, received_at)
                                select ?1, ?3 || ' ' || number, now() - cast(?3 as interval)
                                from generate_series(1, ?2) number""")
                        .setParameter(1, source)
                        .setParameter(2, count)
                        .setParameter(3, ago)
                        .executeUpdate());
    }

    private long count() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Scalars.query(entities, "select count(*) from inbox where source = ?1", Long.class)
                        .setParameter(1, source)
                        .getSingleResult());
    }
}
