package org.lgds.client;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long to wait: what {@code Retry-After} and {@code RateLimit} ask for, and the waiting itself. */
final class Waits {

    /** An item of {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers): {@code "burst";r=0;t=30}. */
    private static final Pattern SPENT = Pattern.compile("\"[^\"]*\"(?:;[a-z]+=[^;,]*)*?;r=0(?:;[a-z]+=[^;,]*)*");

    private static final Pattern SECONDS = Pattern.compile(";t=(\\d{1,9})");

    /** Passes the time, but for tests. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    private final Clock clock;
    private final Sleeper sleeper;
    private volatile Instant notBefore = Instant.MIN;

    Waits(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Delay in seconds, or a date (RFC 9110, section 10.2.3). */
    static Optional<Duration> retryAfter(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").flatMap(value -> {
            if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
            }
            try {
                var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
                var delay = Duration.between(now, date.toInstant());
                return Optional.of(delay.isNegative() ? Duration.ZERO : delay);
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    Optional<Duration> retryAfter(HttpHeaders headers) {
        return retryAfter(headers, clock.instant());
    }

    /** Remembers until when nothing is left, so that the next request does not have to be refused to learn it. */
    void heed(HttpHeaders headers) {
        var spent = SPENT.matcher(String.join(", ", headers.allValues("RateLimit")));
        while (spent.find()) {
            var seconds = SECONDS.matcher(spent.group());
            if (seconds.find()) {
                var until = clock.instant().plusSeconds(Long.parseLong(seconds.group(1)));
                notBefore = until.isAfter(notBefore) ? until : notBefore;
            }
        }
    }

    /** How long to hold the next request back, zero if not at all. */
    Duration heldBack() {
        if (notBefore.equals(Instant.MIN)) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), notBefore);
        return left.isNegative() ? Duration.ZERO : left;
    }

    void pause(Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static UncheckedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("interrupted while waiting for the API");
        interrupted.initCause(e);
        return new UncheckedIOException(interrupted);
    }
}
