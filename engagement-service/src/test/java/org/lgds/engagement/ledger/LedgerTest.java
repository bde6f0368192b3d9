package org.lgds.engagement.ledger;

import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the database itself refuses, whoever writes to it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LedgerTest {

    @Inject
    FundingScene scene;

    @Inject
    EntityManager entities;

    @Test
    void noEntryIsChangedDeletedOrEmptied() {
        var programme = Scene.id(scene.open(1_000));
        for (var sql : List.of(
                "update ledger_entry set amount = 1 where programme = '%s'",
                "delete from ledger_entry where programme = '%s'", "truncate ledger_entry")) {
            assertThatThrownBy(() -> execute(sql.formatted(programme))).hasStackTraceContaining("append-only");
        }
        assertThat(sum(programme)).isEqualTo(1_000);
    }

    @Test
    void noEntryPassesTheLimitOfAnAccount() {
        var programme = Scene.id(scene.open(1_000));
        assertThatThrownBy(() -> enter(programme, "BUDGET_SET", 5))
                .hasStackTraceContaining("ledger_entry_sets_a_budget_once");
        enter(programme, "BUDGET_CHANGED", -400);
        assertThatThrownBy(() -> enter(programme, "BUDGET_CHANGED", -700))
                .hasStackTraceContaining("programme_account_keeps_the_budget");
        assertThatThrownBy(() -> execute("update programme_account set committed = budget + 1 where programme = '%s'"
                        .formatted(programme)))
                .hasStackTraceContaining("programme_account_keeps_the_budget");
        assertThat(sum(programme)).isEqualTo(600);
    }

    private void enter(String programme, String kind, long amount) {
        execute("""
                insert into ledger_entry (id, programme, kind, amount, event, subject, sequence, actor, at)
                values ('%s', '%s', '%s', %d, 'programme.changed', '%s', 1, 'test', now())""".formatted(UUID.randomUUID(), programme, kind, amount, UUID.randomUUID()));
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private long sum(String programme) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number)
                                entities.createNativeQuery("select sum(amount) from ledger_entry where programme = ?1")
                                        .setParameter(1, UUID.fromString(programme))
                                        .getSingleResult())
                        .longValue());
    }
}
