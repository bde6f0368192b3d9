package org.lgds.gateway.hygiene;

import org.junit.jupiter.api.Test;
import org.lgds.gateway.test.Caller;

import static org.assertj.core.api.Assertions.assertThatCode;

class HeldForNobodyTest {

    /** There is nobody then to say when the room that is taken for a body is free again. */
    @Test
    void noBodyIsLookedAtForWhoHasLeftWhileTheirTokenWas() {
        var nothing = new Checking(null, null, null, null, null);
        var caller = new Caller(null, "/v1/x");
        caller.leave();
        assertThatCode(() -> nothing.check(caller.routing())).doesNotThrowAnyException();
    }
}
