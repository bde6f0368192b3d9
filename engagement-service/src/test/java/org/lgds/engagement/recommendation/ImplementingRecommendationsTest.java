package org.lgds.engagement.recommendation;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.engagement.adoption.KnownAdoption;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.engagement.Person.EDITOR;

/** An acceptance and a going live at the same moment: the second sees the first, and the event is there once. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ImplementingRecommendationsTest {

    private static final int ROUNDS = 25;

    private final UUID asset = UUID.randomUUID();
    private final UUID adoption = UUID.randomUUID();

    @Inject
    ImplementingRecommendations implementing;

    @Inject
    EntityManager entities;

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Scene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @Test
    void anAdoptionThatGoesLiveWhileItIsAcceptedImplementsIt() {
        var recommendation = scene.issued(asset);
        QuarkusTransaction.begin();
        implementing.accept(
                Recommendation.<Recommendation>findByIdOptional(UUID.fromString(Scene.id(recommendation)))
                        .orElseThrow(),
                null);
        var live = runAsync(() -> states.adoption(adoption, 1, "LDS", asset, "live"));
        await().pollInSameThread().until(this::someoneWaits);
        QuarkusTransaction.commit();
        live.join();

        assertImplementedOnce(recommendation);
    }

    @Test
    void anAcceptanceWhileItsAdoptionGoesLiveIsImplemented() {
        var recommendation = scene.issued(asset);
        QuarkusTransaction.begin();
        KnownAdoption.hold("LDS", asset);
        entities.createNativeQuery(
                        "insert into known_adoption (id, sequence, council, asset, stage) values (?1, 1, 'LDS', ?2, 'live')")
                .setParameter(1, adoption)
                .setParameter(2, asset)
                .executeUpdate();
        var accepted = supplyAsync(() -> EDITOR.act(recommendation, "acceptance"));
        await().pollInSameThread().until(this::someoneWaits);
        QuarkusTransaction.commit();

        accepted.join().statusCode(200).body("state", equalTo("implemented"));
        assertImplementedOnce(recommendation);
    }

    @Test
    void whicheverComesFirstItIsImplementedOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            var asset = UUID.randomUUID();
            var adoption = UUID.randomUUID();
            var recommendation = scene.issued(asset);
            states.adoption(adoption, 1, "LDS", asset, "implementing");
            var live = states.adoptionRecord(adoption, 2, "LDS", asset, "live");
            var etag = EDITOR.get(recommendation).extract().header("ETag");
            var start = new CyclicBarrier(3);
            CompletableFuture.allOf(
                            together(start, () -> states.hand(live)),
                            together(start, () -> states.hand(live)),
                            together(
                                    start,
                                    () -> EDITOR.asks()
                                            .header("If-Match", etag)
                                            .post(recommendation + "/acceptance")
                                            .then()
                                            .statusCode(200)))
                    .join();

            assertImplementedOnce(recommendation);
        }
    }

    @Test
    void whatIsLostWithItsTransactionIsDoneAtTheNextDelivery() {
        var recommendation = scene.issued(asset);
        EDITOR.act(recommendation, "acceptance").statusCode(200);
        var live = states.adoptionRecord(adoption, 1, "LDS", asset, "live");
        // As if the service were killed before the commit: nothing of the transaction is left, the record comes again.
        QuarkusTransaction.begin();
        entities.createNativeQuery("lock table recommendation in access exclusive mode")
                .executeUpdate();
        var first = runAsync(() -> states.hand(live));
        await().pollInSameThread().until(this::someoneWaits);
        entities.createNativeQuery("""
                        select pg_terminate_backend(pid) from pg_locks
                        where not granted and relation = 'recommendation'::regclass""").getResultList();
        QuarkusTransaction.rollback();
        assertThat(first.handle((done, failure) -> failure).join()).isNotNull();
        EDITOR.get(recommendation).body("state", equalTo("accepted"));

        states.hand(live);
        states.hand(live);
        assertImplementedOnce(recommendation);
    }

    private static CompletableFuture<Void> together(CyclicBarrier start, Runnable work) {
        return runAsync(() -> {
            try {
                start.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            work.run();
        });
    }

    private void assertImplementedOnce(String recommendation) {
        EDITOR.get(recommendation).body("state", equalTo("implemented"));
        assertThat(outbox.names("lgds.recommendations", Scene.id(recommendation)))
                .containsExactly(
                        "recommendation.changed",
                        "recommendation.issued",
                        "recommendation.accepted",
                        "recommendation.implemented");
    }

    private boolean someoneWaits() {
        return (boolean) entities.createNativeQuery("select exists (select from pg_locks where not granted)")
                .getSingleResult();
    }
}
