package org.lgds.council.performance.flag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** Figures of an area, as the database keeps them; they are replaced, never changed in place. */
@Converter
@Immutable
public class FiguresColumn implements AttributeConverter<AreaFigures, String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public String convertToDatabaseColumn(AreaFigures figures) {
        try {
            return figures == null ? null : JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not serialisable", e);
        }
    }

    @Override
    public AreaFigures convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, AreaFigures.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the column holds what was not written here", e);
        }
    }
}
