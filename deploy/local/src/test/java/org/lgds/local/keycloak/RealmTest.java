package org.lgds.local.keycloak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lgds.local.Options;

import static org.assertj.core.api.Assertions.assertThat;

class RealmTest {
    private static final Path SOURCES = Options.findHome().resolve("deploy/keycloak");
    private static final List<String> SCOPES = List.of(
            "assets:write",
            "adoptions:write",
            "councils:write",
            "maturity:write",
            "performance:write",
            "engagements:write",
            "standards:write",
            "funding:write",
            "assets:read",
            "adoptions:read",
            "councils:read",
            "maturity:read",
            "engagements:read",
            "events:read",
            "webhooks:manage",
            "admin");

    private final JsonNode production = read(SOURCES.resolve("lgds-realm.json"));
    private final JsonNode merged = new RealmFile(SOURCES, Path.of("unused")).merged();

    @Test
    void theProductionRealmHasNoUserSecretOrPasswordGrant() {
        assertThat(production.findValues("users")).isEmpty();
        assertThat(production.findValues("credentials")).isEmpty();
        assertThat(production.findValues("secret")).isEmpty();
        assertThat(production.findValues("privateKey")).isEmpty();
        assertThat(production.get("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").booleanValue()).isFalse();
            assertThat(client.get("implicitFlowEnabled").booleanValue()).isFalse();
        });
    }

    @Test
    void productionClientsProveThemselvesByKeyOrByPkce() {
        assertThat(production.get("clients")).isNotEmpty().allSatisfy(client -> {
            if (client.get("publicClient").booleanValue()) {
                assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
            } else {
                assertThat(client.get("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
            }
        });
    }

    @Test
    void tokensAreShortLivedAndSignInsCannotBeGuessed() {
        assertThat(production.get("accessTokenLifespan").intValue()).isEqualTo(300);
        assertThat(production.get("defaultSignatureAlgorithm").asText()).isEqualTo("RS256");
        assertThat(production.get("bruteForceProtected").booleanValue()).isTrue();
    }

    @Test
    void everyScopeOfTheApiIsThere() {
        assertThat(names(production.get("clientScopes"), "name")).containsAll(SCOPES);
    }

    @Test
    void onlyAnAdministratorSaysForWhomAUserActs() throws IOException {
        var profile = new ObjectMapper()
                .readTree(production
                        .at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        for (var attribute : List.of("council", "party")) {
            var found = find(profile.get("attributes"), "name", attribute);
            assertThat(texts(found.at("/permissions/edit"))).containsExactly("admin");
            assertThat(found.get("multivalued").booleanValue()).isTrue();
        }
    }

    @Test
    void everyClientOfTheApiGetsItsAudienceAndNoOther() {
        assertThat(merged.get("clients"))
                .isNotEmpty()
                .allSatisfy(client -> assertThat(texts(client.get("defaultClientScopes")))
                        .contains("basic", "roles", "lgds-api")
                        .doesNotContain("client-roles"));
    }

    @ParameterizedTest
    @CsvSource({
        "leeds-sync, council-system, LDS, councils:read assets:read adoptions:read adoptions:write performance:write events:read",
        "bristol-sync, council-system, BST, councils:read assets:read adoptions:read adoptions:write performance:write events:read",
        "portal, portal, , assets:read adoptions:read councils:read engagements:read events:read",
        "dashboard, dashboard, , assets:read adoptions:read councils:read maturity:read engagements:read events:read"
    })
    void machinesOfTheLocalStack(String name, String role, String council, String scopes) {
        var client = find(merged.get("clients"), "clientId", name);
        assertThat(client.get("secret").asText()).isEqualTo(name + "-secret");
        assertThat(client.get("serviceAccountsEnabled").booleanValue()).isTrue();
        assertThat(apiScopes(client)).containsExactlyInAnyOrder(scopes.split(" "));
        var account = find(merged.get("users"), "serviceAccountClientId", name);
        assertThat(texts(account.get("realmRoles"))).containsExactly(role);
        assertThat(texts(account.at("/attributes/council"))).isEqualTo(council == null ? Set.of() : Set.of(council));
    }

    @Test
    void theClientForTryingThingsHasEveryScope() {
        var client = find(merged.get("clients"), "clientId", "lgds-local");
        assertThat(client.get("publicClient").booleanValue()).isTrue();
        assertThat(client.get("directAccessGrantsEnabled").booleanValue()).isTrue();
        assertThat(apiScopes(client)).containsExactlyInAnyOrderElementsOf(SCOPES);
    }

    @Test
    void thePortalsClientReturnsToItsPageAloneAndOnlyLocallyAnywhereOnThisMachine() {
        var deployed = find(production.get("clients"), "clientId", "lgds-docs");
        assertThat(deployed.get("publicClient").booleanValue()).isTrue();
        assertThat(deployed.get("redirectUris")).isEmpty();
        assertThat(apiScopes(deployed)).doesNotContain("admin");
        assertThat(merged.get("clients"))
                .filteredOn(client -> client.get("clientId").asText().equals("lgds-docs"))
                .hasSize(1);
        assertThat(texts(find(merged.get("clients"), "clientId", "lgds-docs").get("redirectUris")))
                .containsExactlyInAnyOrder("http://127.0.0.1/docs/try-it", "http://localhost/docs/try-it");
    }

    @ParameterizedTest
    @CsvSource({
        "editor, catalogue-editor",
        "advisor, advisor",
        "advisor2, advisor",
        "moderator, moderator",
        "moderator2, moderator",
        "programme, programme-manager",
        "panel1, panel-member",
        "panel2, panel-member",
        "department, department",
        "supplier, supplier",
        "provider, provider",
        "admin, lgds-admin",
        "lds-editor, council-editor",
        "lds-sro, council-sro",
        "lds-sponsor, council-sponsor",
        "lds-reviewer, peer-reviewer",
        "bst-editor, council-editor",
        "bst-sro, council-sro",
        "bst-sponsor, council-sponsor",
        "bst-reviewer, peer-reviewer",
        "cmd-editor, council-editor",
        "cmd-sro, council-sro",
        "cmd-sponsor, council-sponsor",
        "cmd-reviewer, peer-reviewer"
    })
    void peopleOfTheLocalStack(String name, String role) {
        var user = find(merged.get("users"), "username", name);
        assertThat(texts(user.get("realmRoles"))).containsExactly(role);
        assertThat(user.at("/credentials/0/value").asText()).isEqualTo(name);
        assertThat(user.has("id")).as("a fixed id, which outlives an import").isTrue();
        var council = name.contains("-") ? Set.of(name.substring(0, 3).toUpperCase(Locale.ROOT)) : Set.of();
        assertThat(texts(user.at("/attributes/council"))).isEqualTo(council);
    }

    private static Set<String> apiScopes(JsonNode client) {
        return texts(client.get("defaultClientScopes")).stream()
                .filter(SCOPES::contains)
                .collect(Collectors.toSet());
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value));
    }

    private static Set<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.get(field).asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
