package org.lgds.gateway.route;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import io.vertx.core.MultiMap;

/**
 * That an operation should not be used any more, told in every answer.
 *
 * @param since from when on, or when it will be
 * @param sunset when it will stop to answer; never before {@code since}
 * @param successor where to go instead
 */
public record Deprecation(LocalDate since, Optional<LocalDate> sunset, Optional<String> successor) {

    /** RFC 9110, section 5.6.7. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.UK);

    public Deprecation {
        if (sunset.isPresent() && sunset.get().isBefore(since)) {
            throw new IllegalArgumentException("it cannot be gone (sunset) before it is deprecated (since)");
        }
    }

    /** {@code Deprecation} is a date of structured fields (RFC 9745), {@code Sunset} an HTTP date (RFC 8594). */
    void tell(MultiMap headers) {
        headers.set("Deprecation", "@" + since.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
        sunset.ifPresent(day -> headers.set("Sunset", HTTP_DATE.format(day.atStartOfDay(ZoneOffset.UTC))));
        successor.ifPresent(next -> headers.add("Link", "<%s>; rel=\"successor-version\"".formatted(next)));
    }
}
