package org.lgds.kit.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.problem.Violation;

/** Reads what callers send, and tells every unknown property and wrong type at once, in words that name no Java class. */
@ApplicationScoped
public class JsonReading {

    /** How Jackson begins to tell of a key that an object has twice. */
    private static final String REPEATED = "Duplicate field";

    private final ObjectMapper json;

    JsonReading(ObjectMapper json) {
        // An item of a batch is read as a tree first, which must not change its numbers.
        this.json = json.copy()
                .registerModule(OneForm.module())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .addHandler(new FaultCollector());
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
            return json.reader()
                    .without(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(text);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** A line that is an item of a batch. Throws {@link Problem} 400 for what is not JSON. */
    public JsonNode item(String line) {
        try {
            return json.readTree(line);
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
            var value = step.with(json.readerFor(type).withAttribute(FaultCollector.VIOLATIONS, violations));
            if (value == null && violations.isEmpty()) {
                throw Problem.invalidBody("", "A JSON body is needed.");
            }
            if (violations.isEmpty()) {
                return value;
            }
        } catch (MismatchedInputException e) {
            violations.add(Violation.ofBody(pointer(e.getPath()), FaultCollector.expected(e.getTargetType())));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            // What was made of a body with a fault in it may fail of that fault.
            if (!violations.isEmpty()) {
                throw Problem.invalid(violations);
            }
            throw unreadable(e.getCause() instanceof JsonParseException parse ? parse : e);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
        throw Problem.invalid(violations);
    }

    private static Problem unreadable(IOException e) {
        if (e instanceof JsonParseException parse && parse.getOriginalMessage().startsWith(REPEATED)) {
            var here = parse.getProcessor() == null
                    ? ""
                    : parse.getProcessor().getParsingContext().pathAsPointer().toString();
            return Problem.invalidBody(here, "It is there twice; say it once.");
        }
        var where = e instanceof JsonProcessingException parse
                        && parse.getLocation() != null
                        && parse.getLocation().getLineNr() > 0
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
}
