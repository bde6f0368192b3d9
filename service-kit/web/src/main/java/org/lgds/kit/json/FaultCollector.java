package org.lgds.kit.json;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import org.lgds.kit.problem.Violation;

/** Notes a fault and goes on, so that one answer tells them all. */
final class FaultCollector extends DeserializationProblemHandler {

    /** The attribute of a reading that has the list of what was found; without it a fault ends the reading. */
    static final String VIOLATIONS = "lgds.violations";

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> reader, Object bean, String name)
            throws IOException {
        var known = reader == null || reader.getKnownPropertyNames() == null
                ? ""
                : "; known are "
                        + reader.getKnownPropertyNames().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
        if (!note(context, parser, name, "There is no property %s%s.".formatted(name, known))) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String failure) {
        var detail = expected(type);
        if (type == String.class) {
            detail = "It " + PlainText.WANTED;
        } else if (type == Set.class) {
            detail = "Must name nothing twice.";
        }
        return note(context, context.getParser(), null, detail) ? null : NOT_HANDLED;
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String failure) {
        return note(context, context.getParser(), null, range(type)) ? nothing(type) : NOT_HANDLED;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        if (!note(context, parser, null, expected(type.getRawClass()))) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return nothing(type.getRawClass());
    }

    @SuppressWarnings("unchecked")
    private static boolean note(DeserializationContext context, JsonParser parser, String name, String detail) {
        var violations = (List<Violation>) context.getAttribute(VIOLATIONS);
        if (violations == null) {
            return false;
        }
        // A record's unknown properties are kept and told at its end, when the caller's text stands behind it.
        var buffered = parser != context.getParser();
        var here = context.getParser().getParsingContext().pathAsPointer().toString();
        var pointer = name != null && (buffered || !here.endsWith("/" + name)) ? here + "/" + name : here;
        violations.add(Violation.ofBody(pointer, detail));
        return true;
    }

    /** What stands for a value that is refused until all is read. */
    private static Object nothing(Class<?> type) {
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        return type == boolean.class ? false : null;
    }

    private static String range(Class<?> type) {
        if (WholeNumbers.isInt(type)) {
            return "Must be a whole number from %d to %d.".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        return WholeNumbers.isLong(type)
                ? "Must be a whole number from %d to %d.".formatted(Long.MIN_VALUE, Long.MAX_VALUE)
                : "Must be a number that is less large, or has fewer decimals.";
    }

    /** What a value of a type must be, in words that name no Java class. */
    static String expected(Class<?> type) {
        if (type == null) {
            return "The value does not fit.";
        }
        if (type.isEnum()) {
            return "Must be one of %s."
                    .formatted(Arrays.stream(type.getEnumConstants())
                            .map(c -> ((Enum<?>) c).name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        return "Must be %s."
                .formatted(
                        switch (type.getSimpleName()) {
                            case "String" -> "a string";
                            case "int", "Integer", "long", "Long" -> "a whole number";
                            case "double", "Double", "BigDecimal" -> "a number";
                            case "boolean", "Boolean" -> "true or false";
                            case "LocalDate" -> "a date such as 2026-04-01";
                            case "Instant" -> "a time such as 2026-04-01T09:30:00Z";
                            case "UUID" -> "a UUID";
                            case "URI" -> "an address such as https://example.org/";
                            default -> Collection.class.isAssignableFrom(type) ? "an array" : "an object";
                        });
    }
}
