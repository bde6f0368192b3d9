package org.lgds.kit.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/** Reads as Jackson does, whichever module reads the type, and takes what is within {@link Bounds}. */
final class Bounded<T> extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    private final transient Predicate<T> bounds;

    private Bounded(JsonDeserializer<?> reading, Predicate<T> bounds) {
        super(reading);
        this.bounds = bounds;
    }

    static SimpleModule module() {
        return new SimpleModule("bounds").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription described, JsonDeserializer<?> reading) {
                var type = described.getBeanClass();
                if (type == LocalDate.class) {
                    return new Bounded<LocalDate>(reading, Bounds::hold);
                }
                if (type == Instant.class) {
                    return new Bounded<Instant>(reading, Bounds::hold);
                }
                return type == BigDecimal.class ? new Bounded<BigDecimal>(reading, Bounds::hold) : reading;
            }
        });
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reading) {
        return new Bounded<>(reading, bounds);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var value = (T) super.deserialize(parser, context);
        if (value == null || bounds.test(value)) {
            return value;
        }
        return value instanceof BigDecimal number
                ? context.handleWeirdNumberValue(handledType(), number, "out of bounds")
                : context.handleWeirdStringValue(handledType(), parser.getText(), "out of bounds");
    }
}
