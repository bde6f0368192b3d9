package org.lgds.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tokens by the client credentials grant (RFC 6749, section 4.4). One is used until shortly before it ends; whoever needs
 * one while it is fetched waits for that one.
 */
final class ClientCredentials implements Tokens {

    /** Enough for a request on its way, and for clocks that differ a little. */
    private static final Duration BEFORE_END = Duration.ofSeconds(30);

    private record Granted(
            @JsonProperty("access_token") String token,
            @JsonProperty("expires_in") long seconds) {}

    private final URI endpoint;
    private final String authorization;
    private final HttpClient http;
    private final Duration timeout;
    private final ObjectMapper json;
    private final Clock clock;
    private String token;
    private Instant renewal = Instant.MIN;

    ClientCredentials(
            URI endpoint, String id, String secret, HttpClient http, Duration timeout, ObjectMapper json, Clock clock) {
        this.endpoint = endpoint;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((encoded(id) + ":" + encoded(secret)).getBytes(UTF_8));
        this.http = http;
        this.timeout = timeout;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public synchronized String current() {
        if (token == null || !clock.instant().isBefore(renewal)) {
            fetch();
        }
        return token;
    }

    @Override
    public synchronized boolean replace(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
        return true;
    }

    private void fetch() {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var asked = clock.instant();
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "%s gave no token (%d). Check the client's id and its secret: a secret that was changed no longer works."
                                .formatted(endpoint, response.statusCode()));
            }
            var granted = json.readValue(response.body(), Granted.class);
            if (granted == null || granted.token == null) {
                throw new IOException("there is no access_token in the answer");
            }
            // A token of less than a minute is used for half its life.
            var life = Duration.ofSeconds(granted.seconds);
            var spare = life.compareTo(BEFORE_END.multipliedBy(2)) < 0 ? life.dividedBy(2) : BEFORE_END;
            token = granted.token;
            renewal = asked.plus(life).minus(spare);
        } catch (IOException e) {
            throw new UnreachableException("POST " + endpoint, e);
        } catch (InterruptedException e) {
            throw Waits.interrupted(e);
        }
    }

    /** Form-encoded before Basic encodes it, as RFC 6749, section 2.3.1 asks. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
