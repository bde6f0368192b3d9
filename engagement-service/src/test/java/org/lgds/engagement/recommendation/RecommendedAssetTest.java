package org.lgds.engagement.recommendation;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.EDITOR;

/** What becomes of an asset after it was recommended is shown on the advice that is open. */
@QuarkusTest
@TestProfile(RealTokens.class)
class RecommendedAssetTest {

    private static final String TOPIC = "lgds.recommendations";

    private final UUID asset = UUID.randomUUID();

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
    void whatBecomesOfTheAssetIsShownOnAllThatIsOpen() {
        var open = scene.issued(asset);
        var over = scene.issued(asset);
        EDITOR.act(over, "rejection", "reasonCode", "scale").statusCode(200);
        var etag = EDITOR.get(open).extract().header("ETag");
        var withdrawal = states.withdrawalRecord(asset, "1.2.0", true);
        states.hand(withdrawal);
        states.hand(withdrawal);
        states.hand(states.withdrawalRecord(asset, "1.1.0", false));
        EDITOR.get(open)
                .header("ETag", not(equalTo(etag)))
                .body("securityWarning.version", equalTo("1.2.0"))
                .body("securityWarning.reason", equalTo("It leaks names."));
        states.asset(asset, 7, "deprecated");
        states.asset(asset, 8, "deprecated");
        states.asset(asset, 9, "retired");

        EDITOR.get(open).body("assetState", equalTo("retired")).body("state", equalTo("issued"));
        EDITOR.get(over).body("assetState", nullValue()).body("securityWarning", nullValue());
        assertThat(outbox.names(TOPIC, Scene.id(open)))
                .containsExactly(
                        "recommendation.changed",
                        "recommendation.issued",
                        "recommendation.changed",
                        "recommendation.changed",
                        "recommendation.changed");
        assertThat(outbox.of(TOPIC, Scene.id(open))).isNotEmpty().allSatisfy(Contracts::assertKept);
    }

    @Test
    void anUnmendedWithdrawalWarnsWhoeverIsAdvisedLater() {
        states.hand(states.withdrawalRecord(asset, "1.2.0", true));
        EDITOR.get(scene.issued(asset)).body("securityWarning.version", equalTo("1.2.0"));
    }
}
