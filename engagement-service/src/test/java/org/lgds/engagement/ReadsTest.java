package org.lgds.engagement;

import java.io.IOException;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Reads;
import org.lgds.kit.test.RealTokens;
import org.lgds.kit.test.Tokens;

import static io.restassured.RestAssured.given;

@QuarkusTest
@TestProfile(RealTokens.class)
class ReadsTest {

    @Test
    void whatIsReadIsAsItIsPromised() throws IOException {
        Reads.assertAsPromised(
                () -> given().auth().oauth2(Tokens.of("admin", "lgds-admin", "engagements:read")),
                Map.of("/v1/engagements/timeline/export", "?council=LDS"));
    }
}
