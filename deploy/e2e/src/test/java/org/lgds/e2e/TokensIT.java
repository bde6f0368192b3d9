package org.lgds.e2e;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.local.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** Tokens that Keycloak gives for other purposes are refused at the gateway and at each service called directly. */
class TokensIT {

    private static final Map<String, String> OPEN_TO_ALL = Map.of(
            "gateway", "/v1/councils/LDS",
            "asset-service", "/v1/assets",
            "council-service", "/v1/councils/LDS",
            "engagement-service", "/v1/recommendations");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "asset-service", "council-service", "engagement-service"})
    void onlyAccessTokensForTheApiAreTaken(String part) {
        var direct = new Api(URI.create(Suite.STACK.address(part)), Suite.STACK.realm());
        var tokens = direct.userTokens("lds-editor");
        var path = OPEN_TO_ALL.get(part);
        for (var wrong : List.of("id_token", "refresh_token")) {
            assertThat(direct.get(path, tokens.path(wrong).asText()).status())
                    .as(wrong)
                    .isEqualTo(401);
        }
        var good = tokens.path("access_token").asText();
        var tampered = good.substring(0, good.length() - 8) + "AAAAAAAA";
        assertThat(direct.get(path, tampered).status()).isEqualTo(401);
        assertThat(direct.get(path, good).status()).isEqualTo(200);
    }
}
