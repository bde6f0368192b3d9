package org.lgds.council;

import java.io.IOException;
import java.net.URL;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lgds.kit.test.Conversation;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;
import org.lgds.kit.test.Trick;

/** Whoever reaches the service past the gateway finds the same door. */
@QuarkusTest
@TestProfile(RealTokens.class)
class DoorTest {

    @TestHTTPResource("/")
    URL door;

    @ParameterizedTest
    @MethodSource("org.lgds.kit.test.Trick#all")
    void noTrickGetsAConnectionOutOfStep(Trick trick) throws IOException {
        Conversation.play(trick, door, "/v1/structural-changes", Tokens.of("admin", "lgds-admin", "councils:write"));
    }
}
