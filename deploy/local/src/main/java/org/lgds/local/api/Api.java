package org.lgds.local.api;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.lgds.local.StackFailure;

/** The public API as an outsider sees it: through the gateway, with Keycloak's tokens. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI gateway;
    private final URI realm;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public Api(URI gateway, URI realm) {
        this.gateway = gateway;
        this.realm = realm;
    }

    public String machineToken(String client) {
        return tokens(Map.of(
                        "grant_type", "client_credentials", "client_id", client, "client_secret", client + "-secret"))
                .path("access_token")
                .asText();
    }

    public String userToken(String user) {
        return userTokens(user).path("access_token").asText();
    }

    /** Whose token it is: the subject by which records name people. */
    public static String subject(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                    .path("sub")
                    .asText();
        } catch (IOException e) {
            throw new StackFailure("Keycloak gave a token that is none", e);
        }
    }

    /** All that Keycloak gives a user who signs in: access, ID and refresh token. */
    public JsonNode userTokens(String user) {
        return tokens(Map.of(
                "grant_type", "password",
                "client_id", "lgds-local",
                "username", user,
                "password", user,
                "scope", "openid"));
    }

    /** Without a token if it is null. */
    public Answer get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    public Answer put(String path, Object body, String token) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .PUT(json(body))
                .build());
    }

    public Answer post(String path, Object body, String token) {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(json(body))
                .build());
    }

    /** A transition of the representation just read, whose ETag it names; some take no body. */
    public Answer post(String path, Object body, String token, Answer read) {
        var request = request(path, token).header("If-Match", read.etag());
        return send(
                body == null
                        ? request.POST(BodyPublishers.noBody()).build()
                        : request.header("Content-Type", "application/json")
                                .POST(json(body))
                                .build());
    }

    /** An open stream of server-sent events. */
    public InputStream stream(String path, String token) {
        try {
            var request = builder(path, token).header("Accept", "text/event-stream");
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new StackFailure("GET " + path + " answered " + response.statusCode() + ".");
            }
            return response.body();
        } catch (IOException e) {
            throw new StackFailure("GET " + path + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private JsonNode tokens(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(request.build()).expect(200).body();
    }

    private HttpRequest.Builder request(String path, String token) {
        return builder(path, token).timeout(PATIENCE).header("Accept", "application/json");
    }

    private HttpRequest.Builder builder(String path, String token) {
        var request = HttpRequest.newBuilder(gateway.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(request, http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new StackFailure(request.method() + " " + request.uri() + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static StackFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StackFailure("The check was interrupted.", e);
    }

    /** What came back. */
    public record Answer(String asked, int status, String etag, JsonNode body) {
        private static final int SHOWN = 500;

        static Answer of(HttpRequest request, HttpResponse<String> response) throws IOException {
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    request.method() + " " + request.uri(),
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    type.contains("json")
                            ? JSON.readTree(response.body())
                            : JSON.getNodeFactory().textNode(response.body()));
        }

        public Answer expect(int... wanted) {
            for (var each : wanted) {
                if (status == each) {
                    return this;
                }
            }
            var text = body.toString();
            throw new StackFailure(
                    asked + " answered " + status + ": " + text.substring(0, Math.min(SHOWN, text.length())));
        }
    }
}
