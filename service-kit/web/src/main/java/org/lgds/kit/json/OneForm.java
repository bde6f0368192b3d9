package org.lgds.kit.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;

/**
 * Takes each value in the one form that its schema names. By itself Jackson reads days from numbers, from lists and from
 * times, true from 1, nothing at all from an empty text, and whatever has blanks around it.
 */
final class OneForm extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    private static final Pattern WITHOUT_BLANKS = Pattern.compile("\\S+");

    private static final Map<Class<?>, Pattern> TEXTS = Map.of(
            LocalDate.class, Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            Instant.class, Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt]\\S+"),
            UUID.class, Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
            URI.class, WITHOUT_BLANKS);

    private final Class<?> type;
    private final transient Pattern text;

    private OneForm(JsonDeserializer<?> reading, Class<?> type, Pattern text) {
        super(reading);
        this.type = type;
        this.text = text;
    }

    static SimpleModule module() {
        return new SimpleModule("one form").setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription described, JsonDeserializer<?> reading) {
                var type = described.getBeanClass();
                var text = TEXTS.get(type);
                return text != null || isTruth(type) || isNumber(type) ? new OneForm(reading, type, text) : reading;
            }

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription described,
                    JsonDeserializer<?> reading) {
                return new OneForm(reading, type.getRawClass(), WITHOUT_BLANKS);
            }

            @Override
            public JsonDeserializer<?> modifyCollectionDeserializer(
                    DeserializationConfig config,
                    CollectionType type,
                    BeanDescription described,
                    JsonDeserializer<?> reading) {
                return Distinct.isFor(type) ? new Distinct(type, null) : reading;
            }
        });
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reading) {
        return new OneForm(reading, type, text);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!isOfItsKind(parser.currentToken())) {
            return context.handleUnexpectedToken(type, parser);
        }
        if (text != null && !text.matcher(parser.getText()).matches()) {
            return context.handleWeirdStringValue(type, parser.getText(), "written in another way");
        }
        if (isTooLarge(parser)) {
            return context.handleWeirdNumberValue(type, parser.getNumberValue(), "too large");
        }
        return super.deserialize(parser, context);
    }

    private boolean isOfItsKind(JsonToken token) {
        if (text != null) {
            return token == JsonToken.VALUE_STRING;
        }
        return isTruth(type) ? token.isBoolean() : token.isNumeric();
    }

    private boolean isTooLarge(JsonParser parser) throws IOException {
        if (type == double.class || type == Double.class) {
            return Double.isInfinite(parser.getDoubleValue());
        }
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            return false;
        }
        var size = parser.getNumberType();
        return WholeNumbers.isInt(type) && size != NumberType.INT
                || WholeNumbers.isLong(type) && size == NumberType.BIG_INTEGER;
    }

    private static boolean isTruth(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static boolean isNumber(Class<?> type) {
        return WholeNumbers.isInt(type)
                || WholeNumbers.isLong(type)
                || type == double.class
                || type == Double.class
                || type == BigDecimal.class;
    }
}
