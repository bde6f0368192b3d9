package org.lgds.kit.data;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ScalarsTest {

    private static final UUID ID = UUID.randomUUID();

    @Inject
    EntityManager entities;

    @Test
    void aColumnIsWhatItsTypeSays() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<String> texts = all("select unnest(array['a', null, 'c'])", String.class);
            assertThat(texts).containsExactly("a", null, "c");
            int whole = one("select 7", Integer.class);
            assertThat(whole).isEqualTo(7);
            long count = one("select count(*) from widget where false", Long.class);
            assertThat(count).isZero();
            UUID id = one("select cast('%s' as uuid)".formatted(ID), UUID.class);
            assertThat(id).isEqualTo(ID);
            LocalDate day = one("select cast('2026-11-29' as date)", LocalDate.class);
            assertThat(day).isEqualTo(LocalDate.of(2026, 11, 29));
        });
    }

    @Test
    void aQueryAskedAgainHasNoOtherPlan() {
        var plans = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache();
        QuarkusTransaction.requiringNew().run(() -> {
            one("select 42", Integer.class);
            int before = plans.getNumberOfCachedQueryPlans();

            for (int i = 0; i < 100; i++) {
                one("select 42", Integer.class);
            }

            // What else is done meanwhile has some of its own.
            assertThat(plans.getNumberOfCachedQueryPlans() - before).isLessThan(50);
        });
    }

    private <T> List<T> all(String sql, Class<T> type) {
        return Scalars.query(entities, sql, type).getResultList();
    }

    private <T> T one(String sql, Class<T> type) {
        return Scalars.query(entities, sql, type).getSingleResult();
    }
}
