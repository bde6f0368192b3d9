package org.lgds.kit.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Violation;

/** Reads what callers send, and tells every unknown property and wrong type at once, in words that name no Java class. */
@ApplicationScoped
public class JsonReading {

    private static final String VIOLATIONS = "lgds.violations";

    private final ObjectMapper json;

    JsonReading(ObjectMapper json) {
        this.json = json.copy().addHandler(new Collector());
    }

    /** A request body. Throws {@link Problem} 400 for what is not JSON or does not fit the type. */
    public Object read(InputStream body, JavaType type) throws IOException {
        return read(type, reader -> reader.readValue(body));
    }

    /** One item of a batch, already parsed. */
    public <T> T read(JsonNode item, Class<T> type) {
        try {
            return type.cast(read(json.constructType(type), reader -> reader.readValue(item)));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    /** Any JSON, for what is looked at before it is bound to a type. */
    public JsonNode tree(byte[] text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    public JavaType type(java.lang.reflect.Type type) {
        return json.constructType(type);
    }

    private interface Step {
        Object with(ObjectReader reader) throws IOException;
    }

    private Object read(JavaType type, Step step) throws IOException {
        var violations = new ArrayList<Violation>();
        try {
            var value = step.with(json.readerFor(type).withAttribute(VIOLATIONS, violations));
            if (value == null && violations.isEmpty()) {
                throw Problem.invalidBody("", "A JSON body is needed.");
            }
            if (violations.isEmpty()) {
                return value;
            }
        } catch (MismatchedInputException e) {
            violations.add(Violation.ofBody(pointer(e.getPath()), expected(e.getTargetType())));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw unreadable(e);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
        throw Problem.invalid(violations);
    }

    private static Problem unreadable(IOException e) {
        var where = e instanceof JsonProcessingException parse && parse.getLocation() != null
                ? " at line %d, column %d"
                        .formatted(
                                parse.getLocation().getLineNr(),
                                parse.getLocation().getColumnNr())
                : "";
        return Problem.of(ProblemType.UNREADABLE_BODY, "The body is not well-formed JSON%s.", where);
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : step.getFieldName().replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
    }

    private static String expected(Class<?> type) {
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

    /** Notes a fault and goes on, so that one answer tells them all. */
    private static final class Collector extends DeserializationProblemHandler {

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
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String failure) {
            var detail = type == String.class ? "It " + PlainText.WANTED : expected(type);
            return note(context, context.getParser(), null, detail) ? null : NOT_HANDLED;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType type,
                com.fasterxml.jackson.core.JsonToken token,
                JsonParser parser,
                String failure)
                throws IOException {
            if (type.isPrimitive() || !note(context, parser, null, expected(type.getRawClass()))) {
                return NOT_HANDLED;
            }
            parser.skipChildren();
            return null;
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
    }
}
