package org.lgds.client;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Sends requests: with a token, not before the limits allow, and again where that does no harm. */
final class Wire {

    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    /** The first sending of a keyed request is still being carried out: the same, once it is done, gives its answer. */
    private static final String UNDER_WAY = "idempotency-key-in-use";

    private static final int MOST_OF_A_PROBLEM = 1 << 20;
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

    /** How an answer is read. */
    private interface Reading<B> {
        B of(HttpResponse<InputStream> response) throws IOException;
    }

    /**
     * Sends it and reads the whole answer, in no more time than an answer may take to begin. One that breaks off is none.
     *
     * @param target path and query
     * @throws ProblemException for every answer but 2xx and 304
     */
    Answer<byte[]> send(HttpRequest.Builder request, String target, Repeat repeat) {
        return send(
                request,
                target,
                repeat,
                response -> new Answer<>(
                        response.statusCode(), response.headers(), Bodies.whole(response, Integer.MAX_VALUE, timeout)));
    }

    /** As {@link #send}, but the answer is read by the caller, who closes its body, as it comes. */
    Answer<InputStream> open(HttpRequest.Builder request, String target, Repeat repeat) {
        return send(
                request,
                target,
                repeat,
                response -> new Answer<>(response.statusCode(), response.headers(), Bodies.stream(response)));
    }

    private <B> B send(HttpRequest.Builder request, String target, Repeat repeat, Reading<B> reading) {
        var patienceLeft = hold(patience);
        request.uri(URI.create(base + target)).timeout(timeout).header("Accept-Encoding", "gzip");
        var again = repeat == Repeat.ALWAYS;
        var renewed = false;
        var underWay = 0;
        for (int attempt = 1; ; attempt++) {
            var last = attempt - underWay >= attempts || repeat == Repeat.NEVER;
            var wait = backOff(attempt);
            var unsent = true;
            RuntimeException failure;
            try {
                var token = tokens.current();
                unsent = false;
                var response = once(request, token);
                var status = response.statusCode();
                if (status / 100 == 2 || status == 304) {
                    return reading.of(response);
                }
                var problem = problem(response);
                var mayRenew = !renewed && token != null && repeat != Repeat.NEVER;
                if (status == 401 && mayRenew && tokens.replace(token)) {
                    renewed = true;
                    continue;
                }
                wait = longer(problem.retryAfter(), wait);
                failure = problem;
                if (again && attempts > 1 && problem.is(UNDER_WAY)) {
                    underWay++;
                } else if (last || !(status == 429 || again && PASSING.contains(status))) {
                    // A request that a limit refused was not carried out, so that one always may come again.
                    throw problem;
                }
            } catch (TokenException e) {
                wait = longer(e.retryAfter(), wait);
                failure = e;
                if (last || !e.passes()) {
                    throw e;
                }
            } catch (IOException e) {
                failure = new UnreachableException(request.build().method() + " " + target, e);
                unsent |= e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
                if (last || !(again || unsent)) {
                    throw failure;
                }
            }
            if (wait.compareTo(patienceLeft) > 0) {
                throw failure;
            }
            waits.pause(wait);
            patienceLeft = patienceLeft.minus(wait);
        }
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
        var contentType = response.headers().firstValue("Content-Type").orElse("");
        var body = Bodies.whole(response, MOST_OF_A_PROBLEM, timeout);
        return new ProblemException(
                ProblemBody.of(json, response.statusCode(), contentType, body),
                waits.retryAfter(response.headers()).orElse(null));
    }

    /** Twice as long each time, and not the same for all who wait. */
    private static Duration backOff(int attempt) {
        var most = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt, 6)).toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }

    private static Duration longer(Optional<Duration> asked, Duration own) {
        return asked.filter(one -> one.compareTo(own) > 0).orElse(own);
    }
}
