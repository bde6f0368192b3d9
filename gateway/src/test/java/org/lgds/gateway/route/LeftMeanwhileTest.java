package org.lgds.gateway.route;

import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Caller;

import static org.assertj.core.api.Assertions.assertThatCode;

/** Who leaves while their token or their body is looked at. */
class LeftMeanwhileTest {

    /** There is nobody then to say when a place that is taken, at the gateway or at an instance, is free again. */
    @Test
    void nothingIsBegunForWhoHasLeft() {
        var nothing = new Forwarding(null, null, null, null, null, null, null);
        var caller = new Caller(null, "/v1/x");
        caller.leave();
        assertThatCode(() -> nothing.forward(caller.routing())).doesNotThrowAnyException();
    }
}
