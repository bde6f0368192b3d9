package org.lgds.kit.json;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;

/** Takes a list as a set if it names nothing twice, as its schema says (uniqueItems). */
final class Distinct extends JsonDeserializer<Set<?>> implements ContextualDeserializer {

    private final CollectionType type;
    private final JsonDeserializer<?> list;

    Distinct(CollectionType type, JsonDeserializer<?> list) {
        this.type = type;
        this.list = list;
    }

    /** Jackson asks after it has chosen a class for a set. */
    static boolean isFor(CollectionType type) {
        return type.getRawClass() == Set.class || type.getRawClass() == HashSet.class;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        var asList = context.getTypeFactory().constructCollectionType(List.class, type.getContentType());
        return new Distinct(type, context.findContextualValueDeserializer(asList, property));
    }

    @Override
    public Set<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var items = (List<?>) list.deserialize(parser, context);
        if (items == null) {
            return null;
        }
        // What could not be read is told already.
        var read = items.stream().filter(Objects::nonNull).toList();
        return new HashSet<>(read).size() == read.size()
                ? new HashSet<>(items)
                : (Set<?>) context.handleWeirdStringValue(Set.class, "", "twice");
    }
}
