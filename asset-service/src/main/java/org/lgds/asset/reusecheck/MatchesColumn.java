package org.lgds.asset.reusecheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What was shown, as the database keeps it. */
@Converter
public class MatchesColumn implements AttributeConverter<Matches, String> {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Override
    public String convertToDatabaseColumn(Matches matches) {
        try {
            return JSON.writeValueAsString(matches);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("matches cannot be written", e);
        }
    }

    @Override
    public Matches convertToEntityAttribute(String column) {
        try {
            return column == null ? null : JSON.readValue(column, Matches.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds matches it was not given", e);
        }
    }
}
