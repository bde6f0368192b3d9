package org.lgds.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends requests: with a token, not before the limits allow, and again where that does no harm. */
final class Wire {

    private static final Set<Integer> NOT_NOW = Set.of(429, 503);
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final URI base;
    private final HttpClient http;
    private final Tokens tokens;
    private final ObjectMapper json;
    private final Duration timeout;
    private final Duration patience;
    private final int attempts;
    private final Waits waits;

    Wire(LgdsClient.Builder settings, HttpClient http, Tokens tokens, ObjectMapper json) {
        this.base = settings.base;
        this.http = http;
        this.tokens = tokens;
        this.json = json;
        this.timeout = settings.timeout;
        this.patience = settings.patience;
        this.attempts = settings.attempts;
        this.waits = new Waits(settings.clock, settings.sleeper);
    }

    /**
     * @param target path and query
     * @return an answer of 2xx or 304, whose body the caller closes
     * @throws ProblemException for every other one
     */
    HttpResponse<InputStream> send(HttpRequest.Builder request, String target, Repeat repeat) {
        var patienceLeft = hold(patience);
        request.uri(URI.create(base + target)).timeout(timeout).header("Accept-Encoding", "gzip");
        var again = repeat == Repeat.ALWAYS;
        var renewed = false;
        for (int attempt = 1; ; attempt++) {
            var last = attempt >= attempts || repeat == Repeat.NEVER;
            Duration wait;
            try {
                var token = tokens.current();
                var response = once(request, token);
                var status = response.statusCode();
                if (status / 100 == 2 || status == 304) {
                    return response;
                }
                var problem = problem(response);
                if (status == 401 && token != null && !renewed && again && tokens.replace(token)) {
                    renewed = true;
                    continue;
                }
                // A request that a limit refused was not carried out, so that one always may come again.
                if (last || !(status == 429 || again && PASSING.contains(status))) {
                    throw problem;
                }
                wait = NOT_NOW.contains(status) ? problem.retryAfter().orElse(backOff(attempt)) : backOff(attempt);
                if (wait.compareTo(patienceLeft) > 0) {
                    throw problem;
                }
            } catch (IOException e) {
                wait = backOff(attempt);
                var unsent = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
                if (last || !(again || unsent) || wait.compareTo(patienceLeft) > 0) {
                    throw new UnreachableException(request.build().method() + " " + target, e);
                }
            }
            waits.pause(wait);
            patienceLeft = patienceLeft.minus(wait);
        }
    }

    /** Body, decompressed. */
    static InputStream body(HttpResponse<InputStream> response) throws IOException {
        var gzip = response.headers().firstValue("Content-Encoding").filter("gzip"::equalsIgnoreCase);
        return gzip.isPresent() ? new GZIPInputStream(response.body()) : response.body();
    }

    /** Waits while nothing is left of a limit, unless that takes longer than a caller would wait: then the API may say so. */
    private Duration hold(Duration most) {
        var held = waits.heldBack();
        if (held.isZero() || held.compareTo(most) > 0) {
            return most;
        }
        waits.pause(held);
        return most.minus(held);
    }

    private HttpResponse<InputStream> once(HttpRequest.Builder request, String token) throws IOException {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            waits.heed(response.headers());
            return response;
        } catch (InterruptedException e) {
            throw Waits.interrupted(e);
        }
    }

    private ProblemException problem(HttpResponse<InputStream> response) throws IOException {
        try (var body = body(response)) {
            var bytes = body.readNBytes(1 << 20);
            return new ProblemException(
                    ProblemBody.of(
                            json,
                            response.statusCode(),
                            response.headers().firstValue("Content-Type").orElse(""),
                            bytes),
                    waits.retryAfter(response.headers()).orElse(null));
        }
    }

    /** Twice as long each time, and not the same for all who wait. */
    private static Duration backOff(int attempt) {
        var most = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 6)).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    static InputStream none() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
