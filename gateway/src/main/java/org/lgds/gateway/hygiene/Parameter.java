package org.lgds.gateway.hygiene;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.lgds.kit.json.PlainText;
import org.lgds.kit.problem.Violation;

/**
 * A parameter in a path or query, with the words that a service would have for what is wrong with it.
 *
 * @param most values it may have
 * @param values those there are, where they are listed
 */
record Parameter(
        String name,
        boolean required,
        int most,
        boolean isList,
        String type,
        String format,
        List<String> values,
        Optional<Pattern> pattern,
        long minimum,
        long maximum,
        int shortest,
        int longest) {

    static Parameter of(String name, boolean required, int most, boolean isList, JsonNode schema) {
        var values = new ArrayList<String>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return new Parameter(
                name,
                required,
                most,
                isList,
                schema.path("type").asText("string"),
                schema.path("format").asText(""),
                List.copyOf(values),
                Optional.ofNullable(schema.get("pattern")).map(text -> Pattern.compile(text.asText())),
                Math.max(
                        schema.path("minimum").asLong(Long.MIN_VALUE),
                        schema.has("exclusiveMinimum")
                                ? schema.get("exclusiveMinimum").asLong() + 1
                                : Long.MIN_VALUE),
                schema.path("maximum").asLong(Long.MAX_VALUE),
                schema.path("minLength").asInt(0),
                schema.path("maxLength").asInt(Integer.MAX_VALUE));
    }

    void check(List<String> given, List<Violation> violations) {
        if (given.size() > 1 && !isList) {
            violations.add(Violation.ofParameter(name, "%s is given more than once.".formatted(name)));
            return;
        }
        if (given.size() > most) {
            violations.add(Violation.ofParameter(name, "may be given %d times at most".formatted(most)));
            return;
        }
        given.forEach(value -> fault(value).ifPresent(fault -> violations.add(Violation.ofParameter(name, fault))));
    }

    /** What is wrong with one value. */
    Optional<String> fault(String value) {
        if (value.isEmpty() && !isText()) {
            return Optional.of("%s is empty; leave it out or give a value.".formatted(name));
        }
        if (!PlainText.is(value)) {
            return Optional.of("%s %s".formatted(name, PlainText.WANTED));
        }
        if (!isOfType(value)) {
            return Optional.of("%s must be %s.".formatted(name, wanted()));
        }
        if (type.equals("integer")) {
            return range(Long.parseLong(value));
        }
        if (!isText()) {
            return Optional.empty();
        }
        if (value.length() < shortest || value.length() > longest) {
            return Optional.of(
                    "must be %d to %d long (a text's characters, a list's entries)".formatted(shortest, longest));
        }
        return pattern.filter(wanted -> !wanted.matcher(value).find())
                .map(wanted -> "must match \"%s\"".formatted(wanted.pattern()));
    }

    /** Whether it can be what it is said to be at all. */
    boolean isOfType(String value) {
        if (!values.isEmpty()) {
            return values.contains(value);
        }
        try {
            switch (type) {
                case "integer" -> {
                    if (format.equals("int64")) {
                        Long.parseLong(value);
                    } else {
                        Integer.parseInt(value);
                    }
                }
                case "boolean" -> {
                    return value.equals("true") || value.equals("false");
                }
                case "string" -> {
                    if (format.equals("uuid")) {
                        return pattern.isEmpty() || pattern.get().matcher(value).find();
                    }
                    if (format.equals("date")) {
                        LocalDate.parse(value);
                    }
                }
                default -> {}
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    private boolean isText() {
        return type.equals("string") && values.isEmpty() && format.isEmpty();
    }

    private Optional<String> range(long number) {
        if (number < minimum) {
            return Optional.of("must be %d or more".formatted(minimum));
        }
        return number > maximum ? Optional.of("must be %d or less".formatted(maximum)) : Optional.empty();
    }

    private String wanted() {
        if (!values.isEmpty()) {
            return "one of " + String.join(", ", values);
        }
        return switch (type + format) {
            case "stringuuid" -> "a UUID";
            case "stringdate" -> "a date such as 2026-04-01";
            case "boolean" -> "true or false";
            default -> "a whole number";
        };
    }
}
