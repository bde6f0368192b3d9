package org.lgds.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.lgds.local.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

/** The command by which an organisation gets, changes and loses its client, as the portal's page on access tells it. */
class ClientsIT {

    private record Said(int exit, String out, String err) {}

    private final String name = "it-" + UUID.randomUUID();

    @Test
    void aCouncilsSystemGetsItsClientAndActsForItsCouncil() throws Exception {
        var secret = created("--kind", "council-system", "--council", "CMD", "--title", "Camden: \"waste\"");

        var me = Suite.API.get("/v1/me", token(secret).path("access_token").asText());

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().path("client").asText()).isEqualTo(name);
        assertThat(me.body().path("roles").toString()).isEqualTo("[\"council-system\"]");
        assertThat(me.body().path("councils").toString()).isEqualTo("[\"CMD\"]");
        assertThat(me.body().path("scopes").toString())
                .contains("adoptions:write")
                .doesNotContain("assets:write");
    }

    @Test
    void madeTwiceItIsOneAndKeepsItsSecret() throws Exception {
        var secret = created("--kind", "portal");

        var again = client("create", name, "--kind", "portal");
        var asAnother = client("create", name, "--kind", "dashboard");

        assertThat(again.exit()).isZero();
        assertThat(again.out()).isEmpty();
        assertThat(asAnother.exit()).isEqualTo(1);
        assertThat(asAnother.err()).contains("Choose another name");
        assertThat(token(secret).has("access_token")).isTrue();
    }

    @Test
    void aCouncilsClientIsNotMovedToAnotherCouncilByMakingItAgain() throws Exception {
        var secret = created("--kind", "council-system", "--council", "LDS");

        var again = client("create", name, "--kind", "council-system", "--council", "LDS");
        var forAnother = client("create", name, "--kind", "council-system", "--council", "BST");
        var forOneMore = client("create", name, "--kind", "council-system", "--council", "LDS", "--council", "BST");

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(List.of(forAnother, forOneMore)).allSatisfy(refused -> {
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("it acts for LDS: nothing is changed");
        });
        assertThat(councils(secret)).isEqualTo("[\"LDS\"]");
    }

    @Test
    void whereCouncilsMergeTheClientIsSaidToActForAnother() throws Exception {
        var secret = created("--kind", "council-system", "--council", "LDS");

        var moved = client("councils", name, "--council", "BST", "--council", "CMD");

        assertThat(moved.exit()).as(moved.err()).isZero();
        assertThat(councils(secret)).contains("BST", "CMD").doesNotContain("LDS");
        assertThat(client("councils", name).exit()).isEqualTo(2);
        createdAs("portal-" + name, "--kind", "portal");
        assertThat(client("councils", "portal-" + name, "--council", "LDS").err())
                .contains("no council-system");
    }

    @Test
    void aCouncilsSystemIsGivenFurtherScopesToReadWith() throws Exception {
        var secret = created("--kind", "council-system", "--council", "LDS", "--scope", "maturity:read");

        var me = Suite.API.get("/v1/me", token(secret).path("access_token").asText());
        var again = client("create", name, "--kind", "council-system", "--council", "LDS", "--scope", "maturity:read");
        var more =
                client("create", name, "--kind", "council-system", "--council", "LDS", "--scope", "engagements:read");

        assertThat(me.body().path("scopes").toString())
                .contains("maturity:read", "events:read")
                .doesNotContain("engagements:read");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(more.exit()).isEqualTo(1);
        assertThat(more.err()).contains("without the scope engagements:read");
        assertThat(client("create", name, "--kind", "council-system", "--council", "LDS", "--scope", "admin")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void aNewSecretEndsTheOldOne() throws Exception {
        var old = created("--kind", "portal");

        var rotated = client("rotate", name);

        assertThat(rotated.exit()).as(rotated.err()).isZero();
        assertThat(token(old).path("error").asText()).isEqualTo("unauthorized_client");
        assertThat(token(rotated.out().strip()).has("access_token")).isTrue();
    }

    @Test
    void aDisabledClientGetsNoTokenUntilItIsEnabled() throws Exception {
        var secret = created("--kind", "dashboard");

        assertThat(client("disable", name).exit()).isZero();
        assertThat(token(secret).has("access_token")).isFalse();
        assertThat(client("enable", name).exit()).isZero();
        assertThat(token(secret).has("access_token")).isTrue();
    }

    @Test
    void otherClientsOfTheRealmAreLeftAlone() throws Exception {
        for (var other : List.of("lgds-local", "leeds-sync", "realm-management")) {
            var refused = client("rotate", other);
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("not made by this command");
        }
        assertThat(client("disable", name).err()).contains("There is no client");
    }

    private String created(String... options) throws Exception {
        return createdAs(name, options);
    }

    private static String createdAs(String name, String... options) throws Exception {
        var words = new ArrayList<>(List.of("create", name));
        words.addAll(List.of(options));
        var said = client(words.toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out().strip();
    }

    private static Said client(String... words) throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("lgds.home")).toAbsolutePath().normalize();
        var line =
                new ArrayList<>(List.of(home.resolve("deploy/keycloak/client").toString()));
        line.addAll(List.of(words));
        var out = Files.createTempFile("client", ".out");
        var err = Files.createTempFile("client", ".err");
        var builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("KEYCLOAK", Suite.STACK.realm().toString().replaceFirst("/realms/.*", ""));
        builder.environment().put("KEYCLOAK_ADMIN", "admin");
        builder.environment().put("KEYCLOAK_ADMIN_PASSWORD", Files.readString(Suite.STACK.keycloakPassword()));
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        var said = new Said(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return said;
    }

    private String councils(String secret) throws Exception {
        return Suite.API
                .get("/v1/me", token(secret).path("access_token").asText())
                .body()
                .path("councils")
                .toString();
    }

    private JsonNode token(String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Suite.STACK.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=" + name + "&client_secret=" + secret))
                .build();
        return Api.JSON.readTree(HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body());
    }
}
