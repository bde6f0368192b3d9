package org.lgds.kit.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an {@code Accept} header asks for (RFC 9110, section 12.5.1): the closest of its ranges decides on a form, and 0 is a
 * no. A parameter narrows a range, but no form here has any that matter. Empty elements say nothing; one that is no range
 * takes nothing, and harms no other.
 */
public final class Accept {

    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]++";
    private static final Pattern RANGE = Pattern.compile("\\*/\\*|" + TOKEN + "/(?:\\*|" + TOKEN + ")");

    /** Java's own client, for one, says .2 for 0.2. */
    private static final Pattern WEIGHT = Pattern.compile("[01]|[01]?\\.[0-9]{1,9}|[01]\\.");

    private record Range(String name, double weight) {

        boolean covers(String form) {
            return name.equals("*/*")
                    || name.equals(form)
                    || name.endsWith("/*") && form.startsWith(name.substring(0, name.length() - 1));
        }

        int closeness() {
            return name.equals("*/*") ? 0 : name.endsWith("/*") ? 1 : 2;
        }
    }

    private static final Comparator<Range> CLOSEST =
            Comparator.comparingInt(Range::closeness).thenComparingDouble(Range::weight);
    private static final Comparator<Range> DEAREST =
            Comparator.comparingDouble(Range::weight).thenComparingInt(Range::closeness);

    private final List<Range> ranges;

    private Accept(List<Range> ranges) {
        this.ranges = ranges;
    }

    /** @param lines all lines of the header; none, or nothing in them, takes anything */
    public static Accept of(List<String> lines) {
        var elements = lines.stream()
                .flatMap(line -> split(line, ',').stream())
                .filter(element -> !element.isBlank())
                .toList();
        return new Accept(
                elements.isEmpty()
                        ? List.of(new Range("*/*", 1))
                        : elements.stream()
                                .map(Accept::range)
                                .filter(Objects::nonNull)
                                .toList());
    }

    /** True if a form, such as {@code text/csv}, will do. */
    public boolean takes(String form) {
        return range(form, ranges).isPresent();
    }

    /** The one of these forms that is liked best, the first of several; empty if none will do. */
    public Optional<String> best(List<String> forms) {
        Range dearest = null;
        String best = null;
        for (var form : forms) {
            var range = range(form, ranges).orElse(null);
            if (range != null && (dearest == null || DEAREST.compare(range, dearest) > 0)) {
                dearest = range;
                best = form;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Range> range(String form, List<Range> ranges) {
        return ranges.stream().filter(range -> range.covers(form)).max(CLOSEST).filter(range -> range.weight() > 0);
    }

    /** Null for what is none, and for a no to some variant alone. */
    private static Range range(String element) {
        var parts = split(element, ';');
        var name = parts.get(0).strip().toLowerCase(Locale.ROOT);
        var weight = 1.0;
        var narrowed = false;
        for (var part : parts.subList(1, parts.size())) {
            var parameter = part.strip();
            if (parameter.regionMatches(true, 0, "q=", 0, 2)) {
                var says = parameter.substring(2);
                weight = WEIGHT.matcher(says).matches() ? Double.parseDouble(says) : 2;
            } else {
                narrowed |= !parameter.isEmpty();
            }
        }
        var isOne = RANGE.matcher(name).matches() && weight <= 1 && !(narrowed && weight == 0);
        return isOne ? new Range(name, weight) : null;
    }

    /** Not where it stands in quotes. */
    private static List<String> split(String text, char by) {
        var parts = new ArrayList<String>();
        var quoted = false;
        var from = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == by && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
