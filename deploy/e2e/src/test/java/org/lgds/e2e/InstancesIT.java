package org.lgds.e2e;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.local.process.Tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.e2e.Suite.SECOND;
import static org.lgds.e2e.Suite.STACK;

/** Two instances of a service behind the gateway, of which one goes, while a council's system syncs and a portal reads. */
class InstancesIT {

    private static final int FEW = 50;

    private final String asset = Suite.SAMPLE.newAsset("Rolling paving permits");
    private Load load;

    @BeforeEach
    void twoInstancesUnderLoad() {
        Suite.startSecond();
        load = Load.on(asset);
        load.awaitMore(FEW);
    }

    @AfterEach
    void oneInstance() {
        load.close();
        STACK.stop(SECOND);
    }

    @Test
    void aRollingRestartFailsNoRequest() {
        for (var instance : List.of("asset-service", SECOND)) {
            STACK.stop(instance);
            load.awaitMore(FEW);
            STACK.start(instance);
            load.awaitMore(FEW);
        }
        load.close();
        assertThat(load.refusals()).isEmpty();
    }

    /** Of what was under way on it a write may have been done or not, and nobody says that it was. */
    @Test
    void anInstanceThatIsKilledFailsNoReadAndNoWriteThatWasAcknowledged() {
        STACK.kill(SECOND);
        load.awaitMore(FEW);
        STACK.start(SECOND);
        load.awaitMore(FEW);
        load.close();
        assertThat(load.refusals()).allMatch(refusal -> refusal.startsWith("POST ") && refusal.endsWith(" 502"));
        assertThat(load.refusals()).hasSizeLessThanOrEqualTo(Load.WRITERS);
        load.acknowledged()
                .forEach((written, reference) ->
                        assertThat(Load.reference(written)).isEqualTo(reference));
    }

    /** Each client waits for it once at most, and is told so in the time that the route gives. */
    @Test
    void anInstanceThatHangsHoldsUpWhatItHasAndNothingElse() {
        Tool.signal("STOP", STACK.pid(SECOND));
        try {
            load.awaitMore(FEW * Load.CLIENTS);
        } finally {
            Tool.signal("CONT", STACK.pid(SECOND));
        }
        load.awaitMore(FEW);
        load.close();
        assertThat(load.refusals()).allMatch(refusal -> refusal.endsWith(" 504"));
        assertThat(load.refusals()).hasSizeLessThanOrEqualTo(Load.CLIENTS);
    }
}
