package org.lgds.gateway.route;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;

/** How the file of routes writes times, sizes and days. Each throws IllegalArgumentException that says how. */
final class Quantities {

    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,9}) ?([A-Za-z]+)");
    private static final Map<String, Duration> TIMES = Map.of(
            "ms",
            Duration.ofMillis(1),
            "s",
            Duration.ofSeconds(1),
            "m",
            Duration.ofMinutes(1),
            "h",
            Duration.ofHours(1));
    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private Quantities() {}

    /** From a millisecond to an hour, which is longer than any connection waits. */
    static Duration duration(String text) {
        var quantity = QUANTITY.matcher(text);
        if (quantity.matches() && TIMES.containsKey(quantity.group(2))) {
            var time = TIMES.get(quantity.group(2)).multipliedBy(Long.parseLong(quantity.group(1)));
            if (!time.isZero() && time.compareTo(Duration.ofHours(1)) <= 0) {
                return time;
            }
        }
        throw new IllegalArgumentException("\"%s\" is no time such as 500ms, 30s or 5m, up to 1h".formatted(text));
    }

    static long bytes(String text) {
        var quantity = QUANTITY.matcher(text);
        if (quantity.matches() && SIZES.containsKey(quantity.group(2))) {
            return Long.parseLong(quantity.group(1)) * SIZES.get(quantity.group(2));
        }
        throw new IllegalArgumentException("\"%s\" is no size such as 64KiB, 2MiB or 1GiB".formatted(text));
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"%s\" is no day such as 2027-01-31".formatted(text));
        }
    }
}
