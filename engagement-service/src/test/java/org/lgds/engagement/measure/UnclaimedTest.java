package org.lgds.engagement.measure;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.Person.EDITOR;

/** What claims no more of an effect waits for nobody who does. */
@QuarkusTest
@TestProfile(RealTokens.class)
class UnclaimedTest {

    private static final AtomicInteger SERVICES = new AtomicInteger(30_000);

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    private int service;

    @BeforeEach
    void councils() {
        scene.councils();
        service = SERVICES.incrementAndGet();
        states.service(service, "housing");
    }

    @Test
    void aReadingWaitsForNobodyWhoClaimsOfTheSameEffect() throws Exception {
        var measure = Measured.baselined(Measured.takeUp(scene.engagement(), service));
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1 from hold_attribution('LDS', 'DIGITAL_TAKE_UP', ?1, null)")
                .setParameter(1, service)
                .getSingleResult();
        var status = supplyAsync(() -> EDITOR.post(measure + "/readings", Measured.reading("2026-06-30", 55))
                        .extract()
                        .statusCode())
                .get(10, TimeUnit.SECONDS);
        QuarkusTransaction.rollback();
        assertThat(status).isEqualTo(201);
    }
}
