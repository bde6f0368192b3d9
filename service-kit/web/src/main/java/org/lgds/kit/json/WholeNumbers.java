package org.lgds.kit.json;

import java.io.IOException;
import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

/**
 * Takes 3.0 and 1e3 where a whole number is asked for, as they are whole numbers (JSON Schema, 6.1.1), up to what a double
 * holds exactly. Nothing is rounded.
 */
final class WholeNumbers extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;
    private static final BigDecimal MOST = BigDecimal.valueOf(1L << 53);

    private WholeNumbers(JsonDeserializer<?> reading) {
        super(reading);
    }

    static SimpleModule module() {
        return new SimpleModule("whole numbers").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription described, JsonDeserializer<?> reading) {
                var type = described.getBeanClass();
                return isInt(type) || isLong(type) ? new WholeNumbers(reading) : reading;
            }
        });
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reading) {
        return new WholeNumbers(reading);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            var number = parser.getDecimalValue();
            if (isWhole(number)) {
                if (!isInt(handledType())) {
                    return number.longValueExact();
                }
                if (number.longValueExact() == number.intValue()) {
                    return number.intValueExact();
                }
                return context.handleWeirdNumberValue(handledType(), number, "too large");
            }
        }
        return super.deserialize(parser, context);
    }

    private static boolean isWhole(BigDecimal number) {
        // What is huge, or next to nothing, is not written out to see.
        return number.abs().compareTo(MOST) < 0
                && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
    }

    static boolean isInt(Class<?> type) {
        return type == int.class || type == Integer.class;
    }

    static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }
}
