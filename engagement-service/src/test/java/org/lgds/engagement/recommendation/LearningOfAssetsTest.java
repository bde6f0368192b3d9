package org.lgds.engagement.recommendation;

import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.EDITOR;

/** News of an asset reaches the recommendations that it changes, and holds no others. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LearningOfAssetsTest {

    private final UUID asset = UUID.randomUUID();

    @Inject
    Outboxes outbox;

    @Inject
    States states;

    @Inject
    Scene scene;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    @ParameterizedTest
    @ValueSource(strings = {"listed", "endorsed"})
    void newsThatChangesNothingShownWaitsForNoRecommendation(String state) throws Exception {
        var recommendation = scene.issued(asset);
        QuarkusTransaction.begin();
        entities.createNativeQuery("select 1 from recommendation where id = ?1 for update")
                .setParameter(1, UUID.fromString(Scene.id(recommendation)))
                .getSingleResult();
        runAsync(() -> states.asset(asset, 2, state)).get(10, TimeUnit.SECONDS);
        QuarkusTransaction.rollback();
        assertThat(outbox.names("lgds.recommendations", Scene.id(recommendation)))
                .containsExactly("recommendation.changed", "recommendation.issued");
    }

    @Test
    void whatIsShownFollowsTheAssetForthAndBack() {
        var recommendation = scene.issued(asset);
        states.asset(asset, 2, "deprecated");
        states.asset(asset, 3, "deprecated");
        EDITOR.get(recommendation).body("assetState", equalTo("deprecated"));
        states.asset(asset, 4, "listed");
        states.asset(asset, 5, "endorsed");
        EDITOR.get(recommendation).body("assetState", nullValue());
        assertThat(outbox.names("lgds.recommendations", Scene.id(recommendation)))
                .containsExactly(
                        "recommendation.changed",
                        "recommendation.issued",
                        "recommendation.changed",
                        "recommendation.changed");
    }
}
