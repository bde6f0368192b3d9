package org.lgds.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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

    /** Bytes of an answer; with a token there are some thousands. */
    private static final int MOST = 1 << 20;

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
    public synchronized String current() throws IOException {
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

    private void fetch() throws IOException {
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            var asked = clock.instant();
            var response = http.send(request, BodyHandlers.ofInputStream());
            var body = Bodies.whole(response, MOST, timeout);
            if (response.statusCode() != 200) {
                throw refusal(response);
            }
            var granted = json.readValue(body, Granted.class);
            if (granted == null || granted.token == null) {
                throw new IOException("there is no access_token in the answer");
            }
            // A token of less than a minute is used for half its life.
            var life = Duration.ofSeconds(granted.seconds);
            var spare = life.compareTo(BEFORE_END.multipliedBy(2)) < 0 ? life.dividedBy(2) : BEFORE_END;
            token = granted.token;
            renewal = asked.plus(life).minus(spare);
        } catch (IOException e) {
            throw new IOException("no token from " + endpoint, e);
        } catch (InterruptedException e) {
            throw Waits.interrupted(e);
        }
    }

    private TokenException refusal(HttpResponse<?> response) {
        var status = response.statusCode();
        var retryAfter = Waits.retryAfter(response.headers(), clock.instant()).orElse(null);
        var refusal = "%s gave no token (%d). ".formatted(endpoint, status);
        if (status == 400 || status == 401) {
            refusal += "Check the client's id and its secret: a secret that was changed no longer works.";
        } else if (status == 429 || status / 100 == 5) {
            refusal += "Try again later.";
        } else {
            refusal += "Check that this is the address of the realm's token endpoint.";
        }
        return new TokenException(refusal, status, retryAfter);
    }

    /** Form-encoded before Basic encodes it, as RFC 6749, section 2.3.1 asks. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
