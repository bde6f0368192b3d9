package org.lgds.engagement.panel;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Scores by criterion, as the database keeps them. */
@Converter
@Immutable
public class ScoresColumn extends JsonColumn<Map<String, Integer>> {

    public ScoresColumn() {
        super(new TypeReference<>() {});
    }
}
