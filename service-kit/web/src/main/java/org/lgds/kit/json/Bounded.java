package org.lgds.kit.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;

/** Reads as Jackson does, and takes what is within {@link Bounds}. */
final class Bounded<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient JsonDeserializer<T> reading;
    private final transient Predicate<T> bounds;

    private Bounded(Class<T> type, JsonDeserializer<T> reading, Predicate<T> bounds) {
        super(type);
        this.reading = reading;
        this.bounds = bounds;
    }

    static SimpleModule module() {
        return new SimpleModule("bounds")
                .addDeserializer(
                        LocalDate.class, new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Bounds::hold))
                .addDeserializer(Instant.class, new Bounded<>(Instant.class, InstantDeserializer.INSTANT, Bounds::hold))
                .addDeserializer(
                        BigDecimal.class,
                        new Bounded<>(
                                BigDecimal.class, NumberDeserializers.BigDecimalDeserializer.instance, Bounds::hold));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var value = reading.deserialize(parser, context);
        return value == null || bounds.test(value)
                ? value
                : (T) context.handleWeirdStringValue(handledType(), parser.getText(), "out of bounds");
    }
}
